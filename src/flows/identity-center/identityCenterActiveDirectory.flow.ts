import { signedInAs } from '../../cloud/aws/console/signedInAs.ts';
import { dataAccount, reportsBucket } from '../../cloud/world/defaultNames.ts';
import { s3, sts } from '../actors.ts';
import { defineFlow } from '../flow.ts';
import { arriveAtPortal } from './arriveAtPortal.ts';
import { domain, syncedGroups } from './directorySync.ts';
import { awsConsole, awsSignIn, identityCenterSignIn, portal } from './identityCenterActors.ts';
import { identityCenterActiveDirectoryFaults } from './identityCenterActiveDirectoryFaults.ts';
import { instanceOf } from './identityCenterChanges.ts';
import {
  nameOf,
  openSignIn,
  returnToPortal,
  signIn,
  type PortalSignInBag,
} from './portalSignIn.ts';

const bucketUrl = `https://us-east-1.console.aws.amazon.com/s3/buckets/${reportsBucket}?prefix=2026/`;

export const identityCenterActiveDirectory = defineFlow<PortalSignInBag>()({
  id: 'identity-center-active-directory',
  title: 'Identity Center with Active Directory',
  intro:
    'Ana has one password, that of her Windows domain. Identity Center takes its people from Active Directory, so the same password opens the portal and, through it, the accounts.',
  actors: {
    browser: {
      name: 'Ana’s browser',
      kind: 'person',
      about: 'Can be anywhere. Only AWS has to reach the directory, not the browser.',
    },
    portal,
    signIn: identityCenterSignIn,
    connector: {
      name: 'AD Connector',
      kind: 'aws',
      about:
        'A proxy in a VPC that passes questions on to the company’s directory. It stores nothing. AWS Managed Microsoft AD could stand here instead.',
    },
    directory: {
      name: 'Active Directory',
      kind: 'idp',
      about: `The domain ${domain} of the company, with its people, groups and passwords.`,
    },
    awsSignIn,
    sts,
    console: awsConsole,
    s3,
  },
  world: async () => (await import('./activeDirectoryWorld.ts')).activeDirectoryWorld(),
  inputs: { userName: 'ana@corp.example', password: 'demonstration-ana' },
  steps: [
    {
      id: 'sync',
      phase: 'authenticate',
      title: 'Sync users and groups',
      from: 'connector',
      to: 'directory',
      label: 'Search for the chosen groups',
      reply: 'Groups and who is in them',
      sketch: 'LDAP',
      say: ({ world }) => {
        const { users, groups } = instanceOf(world);
        return {
          what: `Long before anybody signs in, and again every few hours, Identity Center copies what an administrator chose: the group ${syncedGroups.join(', ')} and its people. The store now has ${[...Object.values(groups).map(({ displayName }) => displayName), ...Object.values(users).map(({ userName }) => userName)].join(', ')}.`,
          why: 'Assignments name users and groups of the store, so they must be there. Passwords are not copied.',
          correction: {
            statement: 'N11',
            notes: 'People come from the built-in store, or from AD, OneLogin or Okta.',
            today:
              'One source an instance. Active Directory is reached through AWS Managed Microsoft AD or an AD Connector; Simple AD cannot be a source.',
          },
        };
      },
    },
    arriveAtPortal({
      why: 'Portal, addresses and pages are the same whatever the identity source. The difference begins when a password is asked for.',
    }),
    openSignIn,
    {
      ...signIn,
      say: ({ need }) => ({
        what: `Identity Center has no password of ${need('userName')}. It hands name and password to the directory and, having got a yes, looks the person up in its store.`,
        why: 'Two answers are needed: the directory proves who it is, and the store knows what is assigned. The page tells neither of the two noes from the other.',
      }),
    },
    {
      id: 'check-password',
      phase: 'authenticate',
      title: 'How the password was checked',
      from: 'connector',
      to: 'directory',
      label: 'Bind with name and password',
      reply: 'Yes, with the state of the account',
      sketch: 'LDAP',
      say: ({ world, need }) => ({
        what: `This is what happened behind the form: AD Connector tried to bind as ${need('userName')}, and a domain controller of ${domain} compared the password. It also saw that the account is enabled and the password current.`,
        why: `The password of ${nameOf(world, need('userName'))} stays under the company’s own rules: length, age, lockout. Nothing of it is kept in AWS.`,
        correction: {
          statement: 'N38',
          notes: 'Users authenticate with the identity store first, before they reach AWS.',
          today:
            'With AD as the source they type the password into a page of AWS, and AWS asks the directory. With SAML, as at AD FS, AWS never sees the password.',
        },
      }),
    },
    returnToPortal,
    {
      id: 'see-assignments',
      phase: 'authenticate',
      title: 'See what is assigned',
      from: 'browser',
      to: 'portal',
      label: 'GET /start with the cookie',
      reply: 'Accounts and permission sets',
      say: ({ world }) => ({
        what: `The portal lists what is assigned to the group ${Object.values(
          instanceOf(world).groups,
        )
          .map(({ displayName }) => displayName)
          .join(
            ', ',
          )}. That is a group of Active Directory, under the name that the store gives it.`,
        why: 'Who joins the group in Active Directory has the permission set after the next sync. Nobody has to touch AWS for it.',
        correction: {
          statement: 'N16',
          notes: 'Groups in AD, AWS Directory Service or LDAP map to IAM roles.',
          today:
            'With Identity Center a group is assigned a permission set in an account, and the role follows from that. With SAML and AD FS a claim rule turns a group’s name into a role’s.',
        },
      }),
      run: async ({ browser }) => {
        await browser.follow();
      },
    },
    {
      id: 'choose-reader',
      phase: 'exchange',
      title: 'Choose ReportReader',
      from: 'browser',
      to: 'portal',
      label: 'POST account and permission set',
      reply: 'Signed SAML response, in a form',
      say: ({ need }) => ({
        what: `The portal signs an assertion for ${need('userName')} and the role that ReportReader has become in ${dataAccount}.`,
        why: 'From here on nobody can tell that the person comes from Active Directory. Accounts trust Identity Center, and only that.',
      }),
      run: async ({ browser }) => {
        await browser.submit({ role: `${dataAccount}/ReportReader` });
      },
    },
    {
      id: 'post-response',
      phase: 'sts',
      title: 'Post the SAML response to AWS',
      from: 'browser',
      to: 'awsSignIn',
      label: 'POST /saml with SAMLResponse',
      nested: [
        {
          from: 'awsSignIn',
          to: 'sts',
          label: 'AssumeRoleWithSAML',
          reply: 'Temporary credentials',
        },
      ],
      reply: 'Redirect to the console, with a cookie',
      say: ({ world }) => ({
        what: `STS issues ${world.sessions.last()?.accessKeyId}, and the browser gets the console’s cookie.`,
        why: 'The account needs no directory, no connector and no user for this. One SAML provider and one role are all that Identity Center put into it.',
      }),
      run: async ({ browser }) => {
        await browser.submit();
      },
    },
    {
      id: 'open-console',
      phase: 'access',
      title: 'Open the console',
      from: 'browser',
      to: 'console',
      label: 'GET console home, with the cookie',
      reply: 'Console home',
      say: ({ world }) => {
        const session = world.sessions.last();
        return {
          what: `The console shows ${session ? signedInAs(session) : 'nobody'}: role and session name. The session name is the user name with the domain, and CloudTrail writes it with every call.`,
          why: 'So the trail in the account leads back to a person of Active Directory, although that account has never heard of the directory.',
        };
      },
      run: async ({ browser }) => {
        await browser.follow();
      },
    },
    {
      id: 'open-bucket',
      phase: 'access',
      title: 'Open the bucket',
      from: 'browser',
      to: 'console',
      label: 'GET the bucket’s page',
      nested: [
        {
          from: 'console',
          to: 's3',
          label: 'ListObjectsV2 (signed)',
          reply: 'Names of the reports',
        },
      ],
      reply: 'The list of reports',
      say: ({ exchange }) => ({
        what: `S3 answers ${exchange?.nested[0]?.response?.status} to the console’s signed request, and the reports are listed.`,
        why: 'Disabling the account in Active Directory stops the next sign-in at once. This session goes on until its credentials expire.',
      }),
      run: async ({ browser }) => {
        await browser.open(bucketUrl);
      },
    },
  ],
  faults: identityCenterActiveDirectoryFaults,
  neighbours: [
    { flow: 'identity-center-console', how: 'The same, with Identity Center’s own store' },
    { flow: 'saml-console', how: 'The same directory behind AD FS, without Identity Center' },
    { flow: 'managed-ad-applications', how: 'Applications that ask the directory themselves' },
  ],
  setUp: [
    { kind: 'permission-set', name: 'ReportReader' },
    { kind: 'bucket', account: dataAccount, name: reportsBucket },
  ],
});
