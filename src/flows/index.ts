import type { AnyFlow, Phase } from './flow.ts';

/** What the catalogue needs of a flow before it is opened. */
export interface FlowCard {
  readonly id: string;
  readonly title: string;
  readonly family: 'corporate' | 'web' | 'accounts' | 'directories';
  /** One sentence: what this way of federating is for. */
  readonly use: string;
  readonly phases: readonly Phase[];
  /** Numbers of the statements of the study notes that the flow teaches. */
  readonly statements: readonly string[];
  readonly load: () => Promise<AnyFlow>;
}

const all: readonly Phase[] = ['authenticate', 'exchange', 'sts', 'access'];

/** Every flow of the lab, in the order of the catalogue. A new flow is one file and one entry here. */
export const flows: readonly FlowCard[] = [
  {
    id: 'saml-console',
    title: 'SAML 2.0 to the AWS console',
    family: 'corporate',
    use: 'People of a company with a SAML 2.0 identity provider open the AWS console in a browser.',
    phases: all,
    statements: ['N04', 'N06', 'N07', 'N08', 'N15', 'N16', 'N17', 'N18', 'N38'],
    load: async () => (await import('./saml/samlConsole.flow.ts')).samlConsole,
  },
  {
    id: 'saml-api',
    title: 'SAML 2.0 to the AWS API',
    family: 'corporate',
    use: 'A program trades a SAML assertion for credentials and calls AWS services itself.',
    phases: all,
    statements: [
      'N06',
      'N07',
      'N09',
      'N10',
      'N15',
      'N16',
      'N17',
      'N19',
      'N20',
      'N36',
      'N38',
      'N39',
    ],
    load: async () => (await import('./saml/samlApi.flow.ts')).samlApi,
  },
  {
    id: 'web-identity',
    title: 'Web identity without Cognito',
    family: 'web',
    use: 'People of an app sign in with an OpenID Connect provider, and the app calls STS itself.',
    phases: all,
    statements: ['N07', 'N25', 'N26', 'N33', 'N34', 'N36', 'N37', 'N38', 'N39'],
    load: async () => (await import('./web/webIdentity.flow.ts')).webIdentity,
  },
  {
    id: 'github-actions',
    title: 'GitHub Actions to AWS',
    family: 'web',
    use: 'A workflow on GitHub deploys to AWS without a stored key.',
    phases: all,
    statements: ['N06', 'N25', 'N33', 'N34', 'N36', 'N38', 'N39'],
    load: async () => (await import('./web/githubActions.flow.ts')).githubActions,
  },
  {
    id: 'eks-service-account',
    title: 'A pod on EKS, by its service account',
    family: 'web',
    use: 'Pods of a Kubernetes cluster get roles of their own, by the service accounts they run under.',
    phases: all,
    statements: ['N25', 'N33', 'N34', 'N36', 'N37', 'N39'],
    load: async () => (await import('./web/eksServiceAccount.flow.ts')).eksServiceAccount,
  },
  {
    id: 'web-identity-access-token',
    title: 'Facebook and Login with Amazon',
    family: 'web',
    use: 'People of an app sign in with Facebook or Amazon, whose access tokens STS asks them about.',
    phases: all,
    statements: ['N25', 'N26', 'N27', 'N33', 'N34', 'N36', 'N37', 'N39'],
    load: async () => (await import('./web/webIdentityAccessToken.flow.ts')).webIdentityAccessToken,
  },
  {
    id: 'outbound-web-identity',
    title: 'AWS vouches to a partner',
    family: 'web',
    use: 'A program at AWS proves its role to a service outside, without a key of that service.',
    phases: all,
    statements: ['N01', 'N35', 'N37'],
    load: async () => (await import('./web/outboundWebIdentity.flow.ts')).outboundWebIdentity,
  },
];

export const flowCard = (id: string): FlowCard | undefined => flows.find((flow) => flow.id === id);
