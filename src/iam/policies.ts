/** A policy document as it stands in the world, with the id that a decision cites it by. */
export interface NamedPolicy {
  /** `Place.document` in the answers: an ARN, or such as `bucket/reports`. */
  readonly id: string;
  /** Parsed JSON, never changed afterwards. */
  readonly document: unknown;
}

/** Policies attached at one place of an organization. */
export interface OrganizationLevel {
  /** The id of the root, organizational unit or account. */
  readonly target: string;
  readonly policies: readonly NamedPolicy[];
}

/** The policies that an organization lays over an account. */
export interface OrganizationPolicies {
  /** Twelve digits. This account is exempt. */
  readonly managementAccount: string;
  /** From the root over the organizational units to the account. */
  readonly levels: readonly OrganizationLevel[];
}

/** Everything that applies to a request. What is left out does not exist. */
export interface ApplicablePolicies {
  /** Of the resource's account. */
  readonly rcp?: OrganizationPolicies;
  /** Of the principal's account. */
  readonly scp?: OrganizationPolicies;
  /** The policy on the resource; `role-trust` where the resource is a role to be assumed. */
  readonly resource?: NamedPolicy & { readonly kind: 'resource' | 'role-trust' };
  /** Of the user (with its groups) or of the role; for a federated user those of the IAM user. */
  readonly identity?: readonly NamedPolicy[];
  readonly boundary?: NamedPolicy;
  /** Passed when the session began. Empty or absent: none was passed. */
  readonly session?: readonly NamedPolicy[];
}
