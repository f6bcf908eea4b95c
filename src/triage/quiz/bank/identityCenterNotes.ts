import type { Question } from '../question.ts';

/** What older notes say of Identity Center. */
export const identityCenterNotesQuestions: readonly Question[] = [
  {
    id: 'notes-directory-row',
    kind: 'then-now',
    scene:
      'When people are to be signed in from a directory and authorised for AWS resources, the service is AWS SSO.',
    asks: 'Is that so?',
    statements: ['T3'],
    correction: 14,
    study: { outcome: 'T3' },
    right: 'never:two-things',
    options: [
      {
        key: 'never:two-things',
        text: 'Never quite: it holds for accounts and applications, not for a server in a domain',
        because:
          'People who work in accounts come through Identity Center. A server that joins a domain asks Managed AD or AD Connector directly.',
      },
      {
        key: 'true',
        text: 'Still true: whatever needs a directory gets it through Identity Center today',
        because:
          'Identity Center can take people from AD. It answers no Kerberos, and no server can join it.',
      },
      {
        key: 'changed:cognito',
        text: 'True then; today an identity pool of Cognito does it for a company’s own people as well',
        because:
          'Identity pools give AWS credentials to users of an app. They are not made for people at work in many accounts.',
      },
      {
        key: 'changed:iam-saml',
        text: 'True then; today the first choice is plain SAML with IAM',
        because:
          'It is the other way round: AWS puts Identity Center first. Plain SAML fits where there is no organization.',
      },
    ],
  },
  {
    id: 'notes-center-users',
    kind: 'then-now',
    scene:
      'The people that one creates in Identity Center are IAM users of the management account.',
    asks: 'Is that so?',
    statements: ['N11', 'N12'],
    correction: 38,
    study: { flow: 'identity-center-console', step: 'see-assignments' },
    right: 'never:identity-store',
    options: [
      {
        key: 'never:identity-store',
        text: 'Never: they are kept in the identity store, and no account holds them',
        because:
          'Accounts hold only roles named AWSReservedSSO_, made from permission sets. So one switch in the store closes all accounts.',
      },
      {
        key: 'true',
        text: 'Still true: IAM keeps them, and Identity Center shows them',
        because:
          'Look into IAM after adding a person: no user has appeared. An IAM user can have keys of its own; these people get sessions.',
      },
      {
        key: 'changed:every-account',
        text: 'True then; today there is an IAM user in each account they may enter',
        because:
          'A role is what appears in an account when something is assigned, one for each permission set. People share it.',
      },
      {
        key: 'changed:with-ad',
        text: 'True then; today only where Active Directory is the source',
        because:
          'AD as the source changes who checks the password. The people are copied into the store, as with any outside source.',
      },
    ],
  },
  {
    id: 'notes-device-code',
    kind: 'then-now',
    scene:
      'When aws sso login starts, it prints a short code, and one types that code into a browser.',
    asks: 'Is that so, when nothing special is set?',
    statements: ['N02', 'N13'],
    correction: 37,
    study: { flow: 'identity-center-pkce', step: 'deliver-code' },
    right: 'changed:pkce',
    options: [
      {
        key: 'changed:pkce',
        text: 'True then; today the browser hands a code to the program by itself',
        because:
          'Newer command lines use the authorization code with PKCE. Where no browser is at hand, --use-device-code does it the old way.',
      },
      {
        key: 'true',
        text: 'Still true: without that code nothing ties the browser to the program',
        because:
          'A local port, a state and a secret of PKCE tie them together. A printed code can be mailed to a victim; these cannot.',
      },
      {
        key: 'changed:password',
        text: 'True then; today the command line asks for name and password itself',
        because:
          'Then second factors and outside providers would be left out. Passwords stay between the person and the sign-in page.',
      },
      {
        key: 'never:keys',
        text: 'Never quite: it asks once for an access key, and stores that',
        because:
          'That is aws configure, for IAM users. Identity Center hands out credentials that expire, and keeps no access keys.',
      },
    ],
  },
  {
    id: 'notes-saml-to-center-role',
    kind: 'then-now',
    scene:
      'A program that holds a SAML assertion can call AssumeRoleWithSAML for any role, including those that Identity Center made.',
    asks: 'Is that so?',
    statements: ['N19', 'N12'],
    pairs: ['center-iam'],
    correction: 39,
    study: { flow: 'identity-center-cli', step: 'get-credentials' },
    right: 'never:reserved',
    options: [
      {
        key: 'never:reserved',
        text: 'Never: roles named AWSReservedSSO_ refuse that call',
        because:
          'A program gets their credentials from the portal, with GetRoleCredentials. The call is for roles that the account made itself.',
      },
      {
        key: 'true',
        text: 'Still true: a role is a role, whoever made it',
        because:
          'Roles of permission sets are protected. They are changed and entered by way of Identity Center.',
      },
      {
        key: 'changed:oidc',
        text: 'True then; today their trust policies name an OIDC provider',
        because:
          'They name a SAML provider called AWSSSO_…_DO_NOT_DELETE. The way to the console is still a SAML response.',
      },
      {
        key: 'never:no-trust',
        text: 'Never: those roles have no trust policy that one could meet',
        because:
          'Each has one, which trusts Identity Center as a SAML provider. AWS’s sign-in page meets it at every console visit.',
      },
    ],
  },
];
