import type { Outcome } from '../guide.ts';

/** Ways of a company’s own people without Identity Center: SAML 2.0 with IAM, and the broker. */
export const corporateOutcomes: readonly Outcome[] = [
  {
    id: 'saml-console',
    service: 'An IAM SAML provider, to the console',
    short: 'IAM SAML, to the console',
    call: 'sts:AssumeRoleWithSAML, made by AWS’s sign-in page.',
    why: 'The account trusts your identity provider by its metadata. The browser carries a signed assertion to AWS, the sign-in page calls STS, and the console opens. Groups of the directory stand for roles. No server of yours stands in between, and no IAM user.',
    whenNot:
      'For many accounts it is the second choice: provider and roles have to be set up and kept in each of them. Identity Center does that once.',
    runnerUp: {
      outcome: 'center-external-idp',
      tips: 'The accounts are in an organization, or can be. Identity Center trusts the same SAML 2.0 provider.',
    },
    statements: ['N04', 'N07', 'N16', 'N18'],
    flows: [
      {
        id: 'saml-console',
        shows: 'The assertion, the sign-in page, and every check on the way to the console.',
      },
    ],
  },
  {
    id: 'saml-api',
    service: 'An IAM SAML provider, to the API',
    short: 'IAM SAML, to the API',
    call: 'sts:AssumeRoleWithSAML, made by the program and not signed: the assertion is the proof.',
    why: 'The program hands the assertion to STS and keeps the credentials. It stores no AWS key and needs no broker; whoever leaves the directory can no longer get in.',
    whenNot:
      'The program must get at the assertion, which identity providers make for browsers. People at a terminal fare better with Identity Center, programs alone with OpenID Connect tokens.',
    runnerUp: {
      outcome: 'center-pkce',
      tips: 'People work at a terminal, and the accounts can use Identity Center.',
    },
    statements: ['N15', 'N19', 'N20'],
    flows: [
      {
        id: 'saml-api',
        shows: 'A program that trades an assertion for credentials and reads from S3.',
      },
    ],
  },
  {
    id: 'broker-assume-role',
    service: 'A custom identity broker, with AssumeRole',
    short: 'Broker, with AssumeRole',
    call: 'sts:AssumeRole, signed by the broker. For the console, the broker then asks the federation endpoint for a SigninToken and builds a login URL.',
    why: 'The broker signs people in against a store that AWS cannot trust, picks the role that their group stands for, and assumes it for them. The roles may lie in several accounts.',
    whenNot:
      'It is the last choice: you build and guard a server that can act as anybody. Where the store can be put behind SAML 2.0, with AD FS for example, take Identity Center or an IAM SAML provider. A broker that runs under a role itself gets sessions of an hour at most.',
    runnerUp: {
      outcome: 'broker-federation-token',
      tips: 'Rights differ one by one, or a console session must last longer than 12 hours.',
    },
    statements: ['N05', 'N21', 'N23', 'N24'],
    flows: [
      {
        id: 'broker-assume-role',
        shows: 'Sign-in at the broker, the role of the group, and the way to console or API.',
      },
    ],
  },
  {
    id: 'broker-federation-token',
    service: 'A custom identity broker, with GetFederationToken',
    short: 'Broker, GetFederationToken',
    call: 'sts:GetFederationToken, signed with the long-term key of an IAM user.',
    why: 'The broker passes a policy with each call, so each person’s session can differ. It gets what both that policy and the broker’s IAM user allow, for 12 hours by default and 36 at most.',
    whenNot:
      'It needs a long-term key and reaches one account only. Its credentials can call nothing at STS but GetCallerIdentity, so no AssumeRole follows. As with any broker, whatever speaks SAML 2.0 makes it needless.',
    runnerUp: {
      outcome: 'broker-assume-role',
      tips: 'Roles can say what people may do. The broker then needs no long-term key, and other accounts are in reach.',
    },
    statements: ['N05', 'N21', 'N22', 'N23', 'N24'],
    flows: [
      {
        id: 'broker-federation-token',
        shows: 'The policy that the broker writes, and what is left of it in the session.',
      },
    ],
  },
];
