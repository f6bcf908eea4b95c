/** What someone comes for, and the flows that answer it, the one to start with first. */
export interface Need {
  readonly id: string;
  readonly title: string;
  /** One sentence: who says this. */
  readonly about: string;
  readonly flows: readonly string[];
}

/** The flows by need. A flow may answer several. */
export const needs: readonly Need[] = [
  {
    id: 'console',
    title: 'Open the AWS console',
    about: 'A person who is known elsewhere works in the console, without an IAM user.',
    flows: [
      'identity-center-console',
      'saml-console',
      'broker-federation-token',
      'broker-assume-role',
    ],
  },
  {
    id: 'command-line',
    title: 'Use the CLI or call the API',
    about: 'A person or their program calls AWS from a laptop, without a stored key.',
    flows: ['identity-center-cli', 'identity-center-pkce', 'saml-api', 'mfa-session'],
  },
  {
    id: 'app-users',
    title: 'Let users of an app reach their data',
    about: 'People sign in to a web or mobile app, and the app reads and writes for them.',
    flows: [
      'cognito-user-pool',
      'cognito-enhanced',
      'cognito-classic',
      'cognito-guest',
      'web-identity',
      'web-identity-access-token',
    ],
  },
  {
    id: 'workload',
    title: 'Let a job or a pod in without a key',
    about: 'A build job or a container proves what it is by a token of its platform.',
    flows: ['github-actions', 'eks-service-account', 'outbound-web-identity'],
  },
  {
    id: 'accounts',
    title: 'Reach another AWS account',
    about: 'A user or role of one account has work to do in another.',
    flows: ['cross-account-role', 'cross-account-bucket-policy', 'role-chaining'],
  },
  {
    id: 'directory',
    title: 'Use the company’s directory',
    about: 'People, groups and attributes live in Active Directory or another identity provider.',
    flows: [
      'identity-center-active-directory',
      'identity-center-external-idp',
      'identity-center-abac',
      'identity-center-saml-app',
    ],
  },
  {
    id: 'windows',
    title: 'Sign in to Windows and desktop applications',
    about: 'Servers, desktops and applications that ask Active Directory who someone is.',
    flows: ['identity-center-windows', 'ad-connector-domain-join', 'managed-ad-applications'],
  },
];
