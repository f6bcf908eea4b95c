import type { Question } from '../question.ts';
import { identityCenterNotesQuestions } from './identityCenterNotes.ts';
import { identityCenterPeopleQuestions } from './identityCenterPeople.ts';
import { identityCenterRunsQuestions } from './identityCenterRuns.ts';
import { identityCenterSourcesQuestions } from './identityCenterSources.ts';

/** IAM Identity Center: people, permission sets, the portal. */
export const identityCenterQuestions: readonly Question[] = [
  {
    id: 'many-accounts',
    kind: 'choose',
    scene:
      'The 600 people of a company are in Active Directory. They need the console and the CLI in 14 accounts of one organization, according to their AD groups.',
    asks: 'Which way needs the least upkeep?',
    statements: ['T3', 'N02', 'N04', 'N12', 'N16'],
    study: { outcome: 'T3' },
    right: 'identity-center',
    options: [
      {
        key: 'identity-center',
        text: 'IAM Identity Center with AD as its source, and permission sets for the groups',
        because:
          'A permission set is written once and assigned to a group in any number of accounts. Identity Center makes the roles.',
      },
      {
        key: 'saml-everywhere',
        text: 'AD FS, with a SAML provider and a set of roles in each of the 14 accounts',
        because:
          'This works. But each account has its own provider, its own metadata and its own roles, and all must be kept up to date.',
      },
      {
        key: 'iam-users',
        text: 'An IAM user for each person, in IAM groups named like the AD groups',
        because:
          'That makes a second set of passwords and keys. AD groups stand for roles or permission sets, never for IAM groups.',
      },
      {
        key: 'connector-alone',
        text: 'AD Connector in the organization’s management account',
        because:
          'AD Connector can bring AD to Identity Center. By itself it assigns nobody to the 14 accounts.',
      },
    ],
  },
  {
    id: 'notes-aws-sso',
    kind: 'then-now',
    scene:
      'AWS SSO is the one place that decides who may enter which AWS account and which business application.',
    asks: 'Is that so?',
    statements: ['N02'],
    correction: 1,
    study: { outcome: 'T3' },
    right: 'changed:renamed',
    options: [
      {
        key: 'changed:renamed',
        text: 'True then; today the service is called IAM Identity Center',
        because:
          'Its work is the same; its name changed in July 2022. The APIs are still called sso, sso-admin and identitystore.',
      },
      {
        key: 'true',
        text: 'Still true, and the service is still called AWS SSO',
        because:
          'The old name lives on in APIs and in the command aws sso login. The console and the documentation have a new one.',
      },
      {
        key: 'changed:accounts-only',
        text: 'True then; today it decides about accounts, and applications have a service of their own',
        because:
          'Applications that speak SAML 2.0 are still in the same portal, beside the accounts.',
      },
      {
        key: 'never:each-account',
        text: 'Never quite: each account decides for itself',
        because:
          'That is how SAML 2.0 with IAM works. Identity Center makes the roles in all accounts from one permission set.',
      },
    ],
  },
  ...identityCenterPeopleQuestions,
  ...identityCenterSourcesQuestions,
  ...identityCenterRunsQuestions,
  ...identityCenterNotesQuestions,
];
