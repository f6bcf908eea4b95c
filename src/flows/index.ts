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
    id: 'cognito-user-pool',
    title: 'Cognito user pool with MFA, then identity pool',
    family: 'web',
    use: 'People sign up with an app itself, by name, password and second factor, and the app reaches AWS for them.',
    phases: all,
    statements: ['N27', 'N29', 'N31', 'T1', 'T2'],
    load: async () => (await import('./cognito/cognitoUserPool.flow.ts')).cognitoUserPool,
  },
  {
    id: 'cognito-enhanced',
    title: 'Cognito identity pool, enhanced flow',
    family: 'web',
    use: 'People sign in to an app with Google or another provider, and the app reaches AWS through Cognito alone.',
    phases: all,
    statements: ['N25', 'N26', 'N27', 'N28', 'N30', 'N31', 'N32', 'N37', 'T1'],
    load: async () => (await import('./cognito/cognitoEnhanced.flow.ts')).cognitoEnhanced,
  },
  {
    id: 'cognito-classic',
    title: 'Cognito identity pool, classic flow',
    family: 'web',
    use: 'An app takes the token of an identity pool to STS itself, because it must choose the role.',
    phases: all,
    statements: ['N28', 'N31', 'N34', 'N36', 'N39'],
    load: async () => (await import('./cognito/cognitoClassic.flow.ts')).cognitoClassic,
  },
  {
    id: 'cognito-guest',
    title: 'Guests of a Cognito identity pool',
    family: 'web',
    use: 'An app reaches AWS for visitors who have not signed in, within narrow limits.',
    phases: ['exchange', 'sts', 'access'],
    statements: ['N28', 'N36'],
    load: async () => (await import('./cognito/cognitoGuest.flow.ts')).cognitoGuest,
  },
  {
    id: 'cross-account-role',
    title: 'A role for another account',
    family: 'accounts',
    use: 'A vendor or partner with an AWS account of its own works in yours, without a key of yours.',
    phases: all,
    statements: ['N01', 'N09', 'N10', 'N35', 'N36', 'N37', 'N39', 'T4'],
    load: async () => (await import('./accounts/crossAccountRole.flow.ts')).crossAccountRole,
  },
  {
    id: 'mfa-session',
    title: 'A session with MFA for an IAM user',
    family: 'accounts',
    use: 'An IAM user trades access key and one-time code for credentials that count as MFA.',
    phases: all,
    statements: ['N09', 'N35', 'N39'],
    load: async () => (await import('./accounts/mfaSession.flow.ts')).mfaSession,
  },
  {
    id: 'role-chaining',
    title: 'From one role to the next',
    family: 'accounts',
    use: 'A session of one role takes another role, and the person’s tags and name go along.',
    phases: all,
    statements: ['N06', 'N10', 'N17', 'N19', 'N36', 'N39'],
    load: async () => (await import('./accounts/roleChaining.flow.ts')).roleChaining,
  },
  {
    id: 'cross-account-bucket-policy',
    title: 'A bucket policy for another account',
    family: 'accounts',
    use: 'A partner reads and writes a bucket of yours and keeps the permissions of its own account.',
    phases: ['authenticate', 'access'],
    statements: ['T4'],
    load: async () =>
      (await import('./accounts/crossAccountBucketPolicy.flow.ts')).crossAccountBucketPolicy,
  },
  {
    id: 'broker-federation-token',
    title: 'A broker with GetFederationToken',
    family: 'corporate',
    use: 'A company whose directory speaks no SAML lets people in through a broker, with policies that it writes.',
    phases: all,
    statements: ['N05', 'N07', 'N09', 'N21', 'N22', 'N23', 'N24'],
    load: async () =>
      (await import('./broker/brokerFederationToken.flow.ts')).brokerFederationToken,
  },
  {
    id: 'broker-assume-role',
    title: 'A broker with AssumeRole',
    family: 'corporate',
    use: 'A company whose directory speaks no SAML lets people in through a broker, which assumes roles for them.',
    phases: all,
    statements: ['N05', 'N07', 'N09', 'N10', 'N21', 'N22', 'N23', 'N24', 'N39'],
    load: async () => (await import('./broker/brokerAssumeRole.flow.ts')).brokerAssumeRole,
  },
  {
    id: 'ad-connector-domain-join',
    title: 'AD Connector: servers and people of a domain',
    family: 'directories',
    use: 'EC2 servers join the company’s own domain, and its people open the console by their domain accounts.',
    phases: all,
    statements: ['N16', 'N37', 'T5'],
    load: async () =>
      (await import('./directories/adConnectorDomainJoin.flow.ts')).adConnectorDomainJoin,
  },
  {
    id: 'managed-ad-applications',
    title: 'AWS Managed Microsoft AD: QuickSight and WorkSpaces',
    family: 'directories',
    use: 'Applications of AWS that know Active Directory take their people from a domain that AWS runs.',
    phases: ['authenticate', 'access'],
    statements: ['N16', 'N37', 'T6'],
    load: async () =>
      (await import('./directories/managedAdApplications.flow.ts')).managedAdApplications,
  },
  {
    id: 'identity-center-cli',
    title: 'Identity Center with a device code',
    family: 'corporate',
    use: 'People of an organization get credentials in a terminal by approving a code in a browser.',
    phases: all,
    statements: ['N01', 'N02', 'N03', 'N06', 'N08', 'N09', 'N10', 'N11', 'N12', 'N13', 'T3'],
    load: async () =>
      (await import('./identity-center/identityCenterCli.flow.ts')).identityCenterCli,
  },
  {
    id: 'identity-center-console',
    title: 'Identity Center to the AWS console',
    family: 'corporate',
    use: 'People of an organization open the console of any account that was assigned to them.',
    phases: all,
    statements: ['N02', 'N03', 'N06', 'N08', 'N10', 'N11', 'N12', 'N13', 'N14', 'N38', 'T3'],
    load: async () =>
      (await import('./identity-center/identityCenterConsole.flow.ts')).identityCenterConsole,
  },
  {
    id: 'identity-center-pkce',
    title: 'Identity Center with PKCE',
    family: 'corporate',
    use: 'People sign in for the AWS CLI in the browser of the same machine, as aws sso login does today.',
    phases: all,
    statements: ['N02', 'N03', 'N06', 'N08', 'N09', 'N10', 'N11', 'N12', 'N38', 'T3'],
    load: async () =>
      (await import('./identity-center/identityCenterPkce.flow.ts')).identityCenterPkce,
  },
  {
    id: 'identity-center-external-idp',
    title: 'Identity Center with an external identity provider',
    family: 'corporate',
    use: 'A company keeps its people in Okta or the like, and lets them into its accounts from there.',
    phases: all,
    statements: ['N02', 'N03', 'N06', 'N08', 'N10', 'N11', 'N12', 'N13', 'N14', 'N37', 'N38', 'T3'],
    load: async () =>
      (await import('./identity-center/identityCenterExternalIdp.flow.ts'))
        .identityCenterExternalIdp,
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
  {
    id: 'identity-center-abac',
    title: 'Identity Center with attributes for access control',
    family: 'corporate',
    use: 'One permission set for everybody; an attribute of the person decides what it opens.',
    phases: all,
    statements: ['N06', 'N10', 'N11', 'N12', 'N14', 'T3'],
    load: async () =>
      (await import('./identity-center/identityCenterAbac.flow.ts')).identityCenterAbac,
  },
  {
    id: 'identity-center-saml-app',
    title: 'Identity Center to a business application',
    family: 'corporate',
    use: 'People open applications that speak SAML 2.0 from the same portal as their accounts.',
    phases: ['authenticate', 'exchange', 'access'],
    statements: ['N02', 'N03', 'N06', 'N07', 'N11', 'N13', 'N14', 'N38'],
    load: async () =>
      (await import('./identity-center/identityCenterSamlApp.flow.ts')).identityCenterSamlApp,
  },
  {
    id: 'identity-center-active-directory',
    title: 'Identity Center with Active Directory',
    family: 'corporate',
    use: 'People of a Windows domain use their own password and groups to enter accounts of AWS.',
    phases: all,
    statements: ['N06', 'N08', 'N11', 'N12', 'N13', 'N16', 'N37', 'N38', 'T3'],
    load: async () =>
      (await import('./identity-center/identityCenterActiveDirectory.flow.ts'))
        .identityCenterActiveDirectory,
  },
  {
    id: 'identity-center-windows',
    title: 'Identity Center to a Windows desktop',
    family: 'corporate',
    use: 'People work at Windows servers on EC2 in a browser, without keys, passwords or open ports.',
    phases: all,
    statements: ['N03', 'N06', 'N08', 'N10', 'N11', 'N12', 'N13', 'T3'],
    load: async () =>
      (await import('./identity-center/identityCenterWindows.flow.ts')).identityCenterWindows,
  },
];

export const flowCard = (id: string): FlowCard | undefined => flows.find((flow) => flow.id === id);
