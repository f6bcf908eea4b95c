/** The checks of Signature Version 2, which S3 still takes in the query of a presigned URL. Stable. */
export const sigV2Rule = {
  /** The whole of it. */
  request: 'sigv2.request',
  /** Key id, expiry and signature are there. */
  complete: 'sigv2.complete',
  /** The region is old enough to take it. */
  region: 'sigv2.region',
  expires: 'sigv2.expires',
  signature: 'sigv2.signature',
} as const;

export type SigV2Rule = (typeof sigV2Rule)[keyof typeof sigV2Rule];
