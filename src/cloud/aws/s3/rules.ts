/** Every check that S3 makes, beyond signatures and policies, by its stable id. */
export const s3Rules = {
  /** The root of the reasons for an answer of S3. */
  request: 's3.request',
  address: 's3.address',
  /** Null: the request is anonymous. */
  signed: 's3.signed',
  operation: 's3.operation',
  bucketExists: 's3.bucket-exists',
  bucketRegion: 's3.bucket-region',
  /** Null: the request does not say who should own the bucket. */
  expectedOwner: 's3.expected-owner',
  /** Null: the bucket does not block public access, or its policy is not public. */
  publicAccess: 's3.public-access',
  /** Whether S3 here offers what a header asks for. */
  headerOffered: 's3.header-offered',

  /** The root of the checks of an upload's bytes. */
  body: 's3.body',
  /** Null: the body comes in one piece. */
  bodyChunks: 's3.body.chunks',
  bodyLength: 's3.body.length',
  /** Null: the request states no Content-MD5. */
  bodyMd5: 's3.body.md5',
  /** Null: the request states no checksum. */
  bodyChecksum: 's3.body.checksum',
  bodyXml: 's3.body.xml',

  listingArgument: 's3.listing-argument',
  keyExists: 's3.key-exists',
  keyLength: 's3.key-length',
  metadataSize: 's3.metadata-size',
  precondition: 's3.precondition',
  range: 's3.range',
  copySource: 's3.copy-source',
  copyChanges: 's3.copy-changes',

  bucketName: 's3.bucket-name',
  bucketNameFree: 's3.bucket-name-free',
  locationConstraint: 's3.location-constraint',
  bucketEmpty: 's3.bucket-empty',

  policyExists: 's3.policy.exists',
  policyCaller: 's3.policy.caller',
  policySize: 's3.policy.size',
  policySyntax: 's3.policy.syntax',
  policyActions: 's3.policy.actions',
  policyResources: 's3.policy.resources',
  policyFit: 's3.policy.fit',
  policyPrincipals: 's3.policy.principals',
  /** Null: the bucket does not block public access. */
  policyNotPublic: 's3.policy.not-public',
} as const;

export type S3Rule = (typeof s3Rules)[keyof typeof s3Rules];
