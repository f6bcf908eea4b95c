/** Two things that learners take for one another. */
export interface Pair {
  readonly id: string;
  readonly title: string;
}

/** Every pair that the bank separates, in the order in which progress is shown. */
export const pairs = [
  { id: 'pools', title: 'User pools and identity pools' },
  { id: 'directories', title: 'AD Connector and AWS Managed Microsoft AD' },
  { id: 'saml-broker', title: 'SAML 2.0 and a custom broker' },
  { id: 'assume-federation', title: 'AssumeRole and GetFederationToken' },
  { id: 'role-resource', title: 'A role and a resource policy' },
  { id: 'enhanced-classic', title: 'The enhanced and the classic flow of an identity pool' },
  { id: 'center-iam', title: 'IAM Identity Center and SAML 2.0 with IAM' },
] as const satisfies readonly Pair[];

export type PairId = (typeof pairs)[number]['id'];
