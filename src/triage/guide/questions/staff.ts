import type { GuideQuestion } from '../guide.ts';

/** A company’s own people, into AWS accounts: Identity Center first, SAML 2.0 second, a broker last. */
export const staffQuestions: readonly GuideQuestion[] = [
  {
    id: 'center',
    asks: 'Can these accounts use IAM Identity Center?',
    short: 'Identity Center?',
    hint: 'They can where they belong to an organization in AWS Organizations. An account that stands alone can found one.',
    answers: [
      {
        id: 'yes',
        text: 'Yes: they are in an organization, or can be',
        short: 'Possible',
        because:
          'Then it is the first choice: one place decides for all accounts, and none needs users or providers set up by hand.',
        leads: { question: 'center-use' },
      },
      {
        id: 'no',
        text: 'No: there is no organization, or each account must decide alone',
        short: 'Not possible',
        because:
          'Then each account trusts your identity provider by itself. How the provider speaks decides what IAM can do with it.',
        leads: { question: 'idp' },
      },
    ],
  },
  {
    id: 'center-use',
    asks: 'How will they work in the accounts?',
    short: 'Work how?',
    hint: 'One person may do all three, and the sign-in is the same each time. Follow the way that you set up first.',
    answers: [
      {
        id: 'browser',
        text: 'In the console, in a browser',
        short: 'Console',
        because: 'A portal lists what each person was given, and opens the console with it.',
        leads: { question: 'center-rule' },
      },
      {
        id: 'terminal',
        text: 'In a terminal or with programs, on a machine that has a browser',
        short: 'Terminal and browser',
        because:
          'The CLI opens that browser, and a code comes back to the same machine. The SDKs in programs there use the same sign-in.',
        leads: { outcome: 'center-pkce' },
      },
      {
        id: 'remote',
        text: 'In a terminal that cannot open a browser, such as over SSH',
        short: 'Terminal alone',
        because: 'A browser on any other machine can approve a code for it.',
        leads: { outcome: 'center-device' },
      },
    ],
  },
  {
    id: 'center-rule',
    asks: 'What should decide what a person may do in an account?',
    short: 'Decided by what?',
    hint: 'With groups, a new project means a new group and an assignment. With attributes, it means a new value in the directory.',
    answers: [
      {
        id: 'groups',
        text: 'The groups that they are in',
        short: 'Groups',
        because:
          'A permission set is assigned to a group for an account. A new colleague only has to join the group.',
        leads: { question: 'center-store' },
      },
      {
        id: 'attribute',
        text: 'An attribute of theirs, such as the department or the project',
        short: 'Attributes',
        because:
          'The attribute goes along as a tag of the session. One policy for everybody compares it with what is asked for.',
        leads: { outcome: 'center-abac' },
      },
    ],
  },
  {
    id: 'center-store',
    asks: 'Where are these people kept?',
    short: 'Kept where?',
    hint: 'Identity Center has one source at a time. Name the place where a new colleague is entered first.',
    answers: [
      {
        id: 'ad',
        text: 'In Active Directory',
        short: 'Active Directory',
        because:
          'Identity Center asks it through AWS Managed Microsoft AD or AD Connector. Passwords and groups stay where they are.',
        leads: { outcome: 'T3' },
      },
      {
        id: 'saml',
        text: 'At a provider that speaks SAML 2.0, such as Okta, OneLogin or Entra ID',
        short: 'SAML 2.0 provider',
        because: 'It vouches for people by SAML 2.0, and SCIM keeps people and groups in step.',
        leads: { outcome: 'center-external-idp' },
      },
      {
        id: 'nowhere',
        text: 'Nowhere yet, or in a store that does not speak SAML 2.0',
        short: 'Nowhere yet',
        because:
          'Identity Center has a directory of its own and can keep them there. A store without SAML 2.0 cannot be connected.',
        leads: { outcome: 'center-directory' },
      },
    ],
  },
  {
    id: 'idp',
    asks: 'How does your identity provider vouch for people?',
    short: 'IdP speaks what?',
    hint: 'SAML metadata among its settings means SAML 2.0. An address that ends in /.well-known/openid-configuration means OpenID Connect. Where it speaks both, take SAML 2.0: the console’s sign-in page takes nothing else. Active Directory speaks it by way of AD FS.',
    answers: [
      {
        id: 'saml',
        text: 'It speaks SAML 2.0',
        short: 'SAML 2.0',
        because: 'IAM trusts it by its metadata. No server of yours has to stand in between.',
        leads: { question: 'saml-use' },
      },
      {
        id: 'oidc',
        text: 'It speaks OpenID Connect, and no SAML 2.0',
        short: 'OpenID Connect only',
        because:
          'IAM trusts its issuer, and STS takes its ID tokens. That opens the API; AWS has no page that opens the console for such a token.',
        leads: { outcome: 'web-identity' },
      },
      {
        id: 'neither',
        text: 'Neither: it is an LDAP directory, a database, or something of our own',
        short: 'Neither',
        because:
          'AWS cannot trust what it says. A broker has to ask it, and vouch for people with AWS credentials of its own.',
        leads: { question: 'broker-limits' },
      },
    ],
  },
  {
    id: 'saml-use',
    asks: 'What should the assertion open?',
    short: 'Opens what?',
    hint: 'The assertion is the same. What differs is who takes it to STS.',
    answers: [
      {
        id: 'console',
        text: 'The AWS console, in a browser',
        short: 'Console',
        because: 'The browser posts the assertion to AWS’s sign-in page, and that page calls STS.',
        leads: { outcome: 'saml-console' },
      },
      {
        id: 'api',
        text: 'The API or the CLI, from a program',
        short: 'API or CLI',
        because: 'The program takes the assertion to STS itself and keeps the credentials.',
        leads: { outcome: 'saml-api' },
      },
    ],
  },
  {
    id: 'broker-limits',
    asks: 'What should limit each person’s session?',
    short: 'Limited by what?',
    hint: 'Roles are the usual answer. A policy for each person suits rights that differ one by one, within one account.',
    answers: [
      {
        id: 'roles',
        text: 'A role for each kind of work',
        short: 'Roles',
        because: 'The broker picks the role and assumes it. Roles can lie in several accounts.',
        leads: { outcome: 'broker-assume-role' },
      },
      {
        id: 'policies',
        text: 'A policy that the broker writes for each person',
        short: 'Policies per person',
        because:
          'GetFederationToken takes a policy with each call. The session can do no more than that policy and the broker’s own IAM user allow.',
        leads: { outcome: 'broker-federation-token' },
      },
    ],
  },
];
