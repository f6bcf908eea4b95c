/** What `x-amz-content-sha256` says of a body that is sent in chunks. */
export interface StreamingPayload {
  /** Whether each chunk, and the trailer, carries a signature of its own. */
  readonly signed: boolean;
  /** Whether trailers follow the last chunk. */
  readonly trailer: boolean;
}

const forms: ReadonlyMap<string, StreamingPayload> = new Map([
  ['STREAMING-UNSIGNED-PAYLOAD-TRAILER', { signed: false, trailer: true }],
  ['STREAMING-AWS4-HMAC-SHA256-PAYLOAD', { signed: true, trailer: false }],
  ['STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER', { signed: true, trailer: true }],
]);

/**
 * Reads the value (Amazon S3 API Reference, "Signature Version 4 signing: single chunk and multiple
 * chunks"). Undefined where the body comes in one piece, or is signed with SigV4A, which is not offered here.
 */
export const streamingPayload = (declared: string | undefined): StreamingPayload | undefined =>
  declared === undefined ? undefined : forms.get(declared);
