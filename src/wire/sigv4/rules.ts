/**
 * The rule ids of Signature Version 4, one for each check a service makes of a signed request.
 * Stable: explanations, faults and tests refer to them.
 */
export const sigV4Rule = {
  /** The whole of it. */
  request: 'sigv4.request',
  /** No header value spans lines (RFC 9112 section 5.2). */
  headerLines: 'sigv4.header-lines',
  /** The request carries a signature. */
  present: 'sigv4.present',
  /** It carries one, in the header or in the query, not two. */
  single: 'sigv4.single',
  /** Every part of the signature is there. */
  complete: 'sigv4.complete',
  algorithm: 'sigv4.algorithm',
  /** The credential has its five parts. */
  credential: 'sigv4.credential',
  /** The signing date can be read. */
  date: 'sigv4.date',
  scope: 'sigv4.scope',
  scopeDate: 'sigv4.scope.date',
  scopeRegion: 'sigv4.scope.region',
  scopeService: 'sigv4.scope.service',
  scopeTerminator: 'sigv4.scope.terminator',
  clock: 'sigv4.clock',
  clockPast: 'sigv4.clock.past',
  clockFuture: 'sigv4.clock.future',
  /** What a presigned URL says of its own life. */
  expires: 'sigv4.expires',
  expiresRange: 'sigv4.expires.range',
  expiresPassed: 'sigv4.expires.passed',
  signedHeaders: 'sigv4.signed-headers',
  signedHost: 'sigv4.signed-headers.host',
  signedAmz: 'sigv4.signed-headers.x-amz',
  /** The payload hash that the signature covers is given in a form the service accepts. */
  payloadDeclared: 'sigv4.payload.declared',
  /** The body hashes to it. */
  payloadHash: 'sigv4.payload.hash',
  /** The signatures of a body that is sent in chunks. */
  chunks: 'sigv4.chunks',
  signature: 'sigv4.signature',
} as const;

export type SigV4Rule = (typeof sigV4Rule)[keyof typeof sigV4Rule];
