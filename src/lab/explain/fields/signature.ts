import type { Entry } from '../entry.ts';
import { signedRequest, signingElements } from '../source.ts';

const part = 'authorization-part';
const line = 'canonical-line';
const toSign = 'string-to-sign-line';
const step = 'signing-step';

/** Signature Version 4: what the header says, and how the signature comes about. */
export const signature: readonly Entry[] = [
  {
    kind: [part, toSign],
    name: 'Algorithm',
    title: 'Signing algorithm',
    text: 'AWS4-HMAC-SHA256: a keyed hash. Both sides hold the same secret, so the service can compute what the client computed.',
    ...signingElements,
  },
  {
    kind: part,
    name: 'Access key ID',
    title: 'Whose key',
    text: 'The service looks up the secret by it. An unknown one gives InvalidClientTokenId, at S3 InvalidAccessKeyId.',
    ...signingElements,
  },
  {
    kind: part,
    name: 'Date',
    title: 'Day the key is good for',
    text: 'The UTC day of the signature. It must be the day in x-amz-date; a signing key of yesterday is worth nothing today.',
    ...signingElements,
  },
  {
    kind: part,
    name: 'Region',
    title: 'Region the key is good for',
    text: 'Must be the region of the endpoint. A signature for one region is refused in every other.',
    ...signingElements,
  },
  {
    kind: part,
    name: 'Service',
    title: 'Service the key is good for',
    text: 'Must be the service that is asked. A request signed for S3 cannot be replayed against STS.',
    ...signingElements,
  },
  {
    kind: part,
    name: 'Terminator',
    title: 'End of the scope',
    text: 'Always aws4_request. It marks the end of the scope and the version of the scheme.',
    ...signingElements,
  },
  {
    kind: part,
    name: 'SignedHeaders',
    title: 'Headers under the signature',
    text: 'Names of the headers that the signature covers, sorted. host and every x-amz header sent must be among them; what is not listed could be changed on the way.',
    ...signedRequest,
  },
  {
    kind: part,
    name: 'Signature',
    title: 'Signature',
    text: '64 hexadecimal digits. The service computes the same from the request and the secret it holds; if one digit differs, it answers SignatureDoesNotMatch.',
    ...signedRequest,
  },
  {
    kind: line,
    name: 'HTTP method',
    title: 'Method',
    text: 'The first line. A signed GET cannot be turned into a DELETE.',
    ...signedRequest,
  },
  {
    kind: line,
    name: 'Canonical URI',
    title: 'Path',
    text: 'The path, percent-encoded. S3 takes it as it is; the other services remove dots and empty parts and encode it a second time.',
    ...signedRequest,
  },
  {
    kind: line,
    name: 'Canonical query string',
    title: 'Query',
    text: 'All parameters of the address, encoded and sorted by name. Empty where there are none.',
    ...signedRequest,
  },
  {
    kind: line,
    name: 'Canonical header',
    title: 'Signed header',
    text: 'Name in lower case, a colon, the value without blanks around it. One line for each signed header, sorted by name.',
    ...signedRequest,
  },
  {
    kind: line,
    name: 'End of the headers',
    title: 'Empty line',
    text: 'Each header ends with a line break, and one more follows. Forgetting this line is a common mistake in home-made signers.',
    ...signedRequest,
  },
  {
    kind: line,
    name: 'Signed headers',
    title: 'List of signed headers',
    text: 'The names once more, with semicolons. It is the same list as in the header Authorization, so it cannot be shortened on the way.',
    ...signedRequest,
  },
  {
    kind: line,
    name: 'Hashed payload',
    title: 'Hash of the body',
    text: 'SHA-256 of the body in hexadecimal. So the signature covers the body too, without holding it.',
    ...signedRequest,
  },
  {
    kind: toSign,
    name: 'Request date and time',
    title: 'When it was signed',
    text: 'The value of x-amz-date.',
    ...signedRequest,
  },
  {
    kind: toSign,
    name: 'Credential scope',
    title: 'What the key is good for',
    text: 'Day, region, service and aws4_request, with slashes. The signing key is derived from the same four.',
    ...signedRequest,
  },
  {
    kind: toSign,
    name: 'Hashed request',
    title: 'Hash of the canonical request',
    text: 'SHA-256 of all the lines of the canonical request. One changed byte in the request changes this line and, with it, the signature.',
    ...signedRequest,
  },
  {
    kind: step,
    name: 'kDate',
    title: 'Key for one day',
    text: 'HMAC-SHA256 of the day, keyed with AWS4 and the secret access key. The secret is used here and nowhere else.',
    ...signedRequest,
  },
  {
    kind: step,
    name: 'kRegion',
    title: 'Key for one region',
    text: 'HMAC-SHA256 of the region, keyed with the key before.',
    ...signedRequest,
  },
  {
    kind: step,
    name: 'kService',
    title: 'Key for one service',
    text: 'HMAC-SHA256 of the service’s name, keyed with the key before.',
    ...signedRequest,
  },
  {
    kind: step,
    name: 'kSigning',
    title: 'Signing key',
    text: 'HMAC-SHA256 of aws4_request, keyed with the key before. It signs for one day, one region and one service; the secret cannot be computed back from it.',
    ...signedRequest,
  },
  {
    kind: step,
    name: 'signature',
    title: 'Signature as the service computed it',
    text: 'HMAC-SHA256 of the string to sign, keyed with the signing key. The service compares it with the one in the request.',
    ...signedRequest,
  },
];
