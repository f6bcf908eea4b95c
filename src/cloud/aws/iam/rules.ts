/**
 * Every check that IAM makes of a call, beyond its form, its signature and the caller's policies, by its
 * stable id.
 */
export const iamApiRules = {
  /** The root of the reasons for an answer of IAM. */
  request: 'iam.request',
  /** One operation: the caller's permission, then what it finds. */
  operation: 'iam.operation',
  /** The caller's account is one that this world has. */
  account: 'iam.account',
  entityExists: 'iam.entity-exists',
  nameFree: 'iam.name-free',
  /** Roles that belong to services of AWS, and the names and paths that AWS keeps for them. */
  unreserved: 'iam.unreserved',
  quota: 'iam.quota',
  /** What is to be deleted is used nowhere. */
  unused: 'iam.unused',
  arnForm: 'iam.arn-form',
  attachable: 'iam.attachable',
  policyDocument: 'iam.policy-document',
  /** Every user and role that a policy names exists. */
  principalsExist: 'iam.principals-exist',
  tags: 'iam.tags',
  /** The marker is one that a listing gave. */
  marker: 'iam.marker',
  samlMetadata: 'iam.saml-metadata',
  issuerUrl: 'iam.issuer-url',
  thumbprint: 'iam.thumbprint',
  oneTimeCodes: 'iam.one-time-codes',
  argument: 'iam.argument',
  feature: 'iam.feature',
} as const;

export type IamApiRule = (typeof iamApiRules)[keyof typeof iamApiRules];
