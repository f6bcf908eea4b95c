import type { Question } from '../question.ts';

/** A custom broker and the calls it makes. */
export const brokerQuestions: readonly Question[] = [
  {
    id: 'broker-calls',
    kind: 'choose',
    scene:
      'A company’s identity store speaks neither SAML 2.0 nor OIDC. A broker of its own signs people in and is to open the console for them, in several AWS accounts.',
    asks: 'Which calls does the broker make?',
    statements: ['N05', 'N21', 'N22', 'N23', 'N24'],
    study: { outcome: 'T3' },
    right: 'assume-role',
    options: [
      {
        key: 'assume-role',
        text: 'AssumeRole in each account, then getSigninToken',
        because:
          'AssumeRole reaches roles in other accounts. The federation endpoint takes its credentials and gives the SigninToken for the login URL.',
      },
      {
        key: 'both',
        text: 'GetFederationToken, then AssumeRole, then getSigninToken',
        because:
          'It is one or the other. Credentials of GetFederationToken can call nothing at STS but GetCallerIdentity.',
      },
      {
        key: 'get-session-token',
        text: 'GetSessionToken, then getSigninToken',
        because: 'The federation endpoint refuses credentials of GetSessionToken.',
      },
      {
        key: 'get-federation-token',
        text: 'GetFederationToken, then getSigninToken',
        because:
          'That opens a console, but only in the account of the IAM user who calls. Other accounts need AssumeRole.',
      },
    ],
  },
];
