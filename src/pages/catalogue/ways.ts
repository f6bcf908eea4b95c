import type { FlowCard } from '../../flows/index.ts';

/** A way of federating: one line of the map, whether or not the lab can play it. */
export interface Way {
  readonly id: string;
  readonly family: FlowCard['family'];
  readonly name: string;
  /** One sentence: who takes it. */
  readonly use: string;
  /** One sentence: how it comes to credentials, or why it needs none. */
  readonly how: string;
  /** What the map shows of it. A way that never calls STS is not drawn as a line. */
  readonly line?: {
    /** Who says who the caller is. */
    readonly provider: string;
    /** What is shown to STS. */
    readonly proof: string;
    /** The STS operations, one of which is called. */
    readonly operations: readonly string[];
  };
  /** Ids of the flows that play it, as they join the catalogue, the one to start with first. */
  readonly flows: readonly string[];
}

/** Every way of federating, by family; within a family the preferred one first. */
export const ways: readonly Way[] = [
  {
    id: 'identity-center',
    family: 'corporate',
    name: 'IAM Identity Center',
    use: 'Staff who work in several AWS accounts and business applications of one organization.',
    how: 'Its portal issues a SAML assertion, and the AWS sign-in endpoint trades that for a role that Identity Center keeps in the account.',
    line: {
      provider: 'Identity Center portal',
      proof: 'SAML assertion',
      operations: ['AssumeRoleWithSAML'],
    },
    flows: [
      'identity-center-console',
      'identity-center-cli',
      'identity-center-pkce',
      'identity-center-external-idp',
      'identity-center-active-directory',
      'identity-center-saml-app',
      'identity-center-abac',
      'identity-center-windows',
    ],
  },
  {
    id: 'saml',
    family: 'corporate',
    name: 'SAML 2.0',
    use: 'Staff whose company signs them in with a SAML 2.0 identity provider of its own, such as AD FS.',
    how: 'The browser posts the assertion to the AWS sign-in endpoint, or an app sends it to STS itself.',
    line: {
      provider: 'SAML 2.0 provider',
      proof: 'SAML assertion',
      operations: ['AssumeRoleWithSAML'],
    },
    flows: ['saml-console', 'saml-api'],
  },
  {
    id: 'broker',
    family: 'corporate',
    name: 'Custom broker',
    use: 'Staff whose identity provider does not speak SAML 2.0.',
    how: 'A program of the company checks who they are, then calls AssumeRole or GetFederationToken with AWS credentials of its own.',
    line: {
      provider: 'The broker itself',
      proof: 'the broker’s signature',
      operations: ['AssumeRole', 'GetFederationToken'],
    },
    flows: ['broker-assume-role', 'broker-federation-token'],
  },
  {
    id: 'cognito',
    family: 'web',
    name: 'Amazon Cognito',
    use: 'Users of a web or mobile app who sign in with one of several providers, or stay guests.',
    how: 'An identity pool turns each sign-in into one kind of token; Cognito calls STS with it, or in the classic flow the app does.',
    line: {
      provider: 'Google, a user pool, …',
      proof: 'Cognito token',
      operations: ['AssumeRoleWithWebIdentity'],
    },
    flows: ['cognito-enhanced', 'cognito-classic', 'cognito-guest', 'cognito-user-pool'],
  },
  {
    id: 'web-identity',
    family: 'web',
    name: 'Web identity',
    use: 'Users of an app who sign in with an OpenID Connect provider, without Cognito in between.',
    how: 'The app sends the provider’s token to STS, which checks it against the provider’s public keys and the role’s trust policy.',
    line: {
      provider: 'OpenID Connect provider',
      proof: 'ID token',
      operations: ['AssumeRoleWithWebIdentity'],
    },
    flows: ['web-identity', 'web-identity-access-token'],
  },
  {
    id: 'workloads',
    family: 'web',
    name: 'GitHub Actions, EKS',
    use: 'Build jobs and Kubernetes pods that reach AWS without a stored key.',
    how: 'The platform hands each job or pod a token that names it, and the trust policy says which names may take the role.',
    line: {
      provider: 'GitHub, or the cluster',
      proof: 'ID token',
      operations: ['AssumeRoleWithWebIdentity'],
    },
    flows: ['github-actions', 'eks-service-account'],
  },
  {
    id: 'outbound',
    family: 'web',
    name: 'From AWS to a partner',
    use: 'Workloads in AWS that have to prove to someone outside who they are, without a shared secret.',
    how: 'The workload signs GetWebIdentityToken, and STS answers with a token that the partner checks against the account’s own issuer.',
    line: {
      provider: 'IAM, in the account',
      proof: 'the workload’s signature',
      operations: ['GetWebIdentityToken'],
    },
    flows: ['outbound-web-identity'],
  },
  {
    id: 'account-roles',
    family: 'accounts',
    name: 'Cross-account role',
    use: 'Users and roles of one AWS account who have work to do in another.',
    how: 'The caller signs AssumeRole with the credentials it has; its own policy and the role’s trust policy must both allow it.',
    line: {
      provider: 'IAM, in the first account',
      proof: 'the caller’s signature',
      operations: ['AssumeRole'],
    },
    flows: ['cross-account-role', 'role-chaining'],
  },
  {
    id: 'user-session',
    family: 'accounts',
    name: 'Session with MFA',
    use: 'IAM users whose policies ask for a second factor.',
    how: 'The user signs GetSessionToken and adds the code of the MFA device; the session says that it was there.',
    line: {
      provider: 'IAM and an MFA device',
      proof: 'signature and code',
      operations: ['GetSessionToken'],
    },
    flows: ['mfa-session'],
  },
  {
    id: 'resource-policy',
    family: 'accounts',
    name: 'Resource policy',
    use: 'Users and roles of one AWS account who need a bucket, queue or key of another.',
    how: 'No STS call: the caller keeps its own credentials, and the policy on the resource names it.',
    flows: ['cross-account-bucket-policy'],
  },
  {
    id: 'directories',
    family: 'directories',
    name: 'Directory-aware applications',
    use: 'Windows servers, WorkSpaces and other applications that sign people in with Active Directory.',
    how: 'No STS call: the application asks the directory, which AWS Managed Microsoft AD hosts or AD Connector reaches.',
    flows: ['ad-connector-domain-join', 'managed-ad-applications'],
  },
];

/** What the families are called on the screen. */
export const familyTitle: Readonly<Record<FlowCard['family'], string>> = {
  corporate: 'Company staff',
  web: 'Apps and workloads',
  accounts: 'Between AWS accounts',
  directories: 'Directories',
};

/** Families whose ways stand in an order of preference, and what the notes say of it. */
export const familyOrder: Partial<Readonly<Record<FlowCard['family'], string>>> = {
  corporate:
    'In the order the notes prefer. Identity Center is the first choice, SAML 2.0 comes next, and a broker is for identity providers that do not speak SAML 2.0.',
};

/** The flows of a way that are in the catalogue, the one to start with first. */
export const playableFlows = (way: Way, catalogue: readonly FlowCard[]): readonly FlowCard[] =>
  way.flows.flatMap((id) => catalogue.filter((card) => card.id === id));

/** Ways grouped by family, both in the order given. */
export function byFamily<Member extends Pick<Way, 'family'>>(
  members: readonly Member[],
): readonly { readonly family: FlowCard['family']; readonly members: readonly Member[] }[] {
  const families = [...new Set(members.map(({ family }) => family))];
  return families.map((family) => ({
    family,
    members: members.filter((member) => member.family === family),
  }));
}
