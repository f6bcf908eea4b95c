import type { Entry } from '../entry.ts';
import { observed, s3Api, s3Reference, signedRequest, signingElements } from '../source.ts';

/** Headers of AWS’s own, in requests and in answers. */
export const amzHeaders: readonly Entry[] = [
  {
    kind: 'request-header',
    name: 'x-amz-date',
    title: 'When the request was signed',
    text: 'The client’s clock at signing, in UTC and without punctuation. The signature covers it. A service refuses a time too far from its own; in the lab the window is 15 minutes.',
    ...signingElements,
  },
  {
    kind: 'request-header',
    name: 'x-amz-security-token',
    title: 'Session token',
    text: 'Belongs to temporary credentials and came with them from STS. The service reads from it which session this is. Without it, an access key that starts with ASIA is worth nothing.',
    ...signingElements,
  },
  {
    kind: 'request-header',
    name: 'x-amz-content-sha256',
    title: 'Hash of the body',
    text: 'SHA-256 of the body in hexadecimal, or UNSIGNED-PAYLOAD. S3 demands it and compares it with what arrived. An empty body has the hash that begins with e3b0c442.',
    ...signedRequest,
  },
  {
    kind: 'request-header',
    name: 'x-amz-user-agent',
    title: 'SDK that asks',
    text: 'What User-Agent is for programs in a browser, where a page may not set that header itself. The signature covers it, like every x-amz header.',
    ...observed,
  },
  {
    kind: 'request-header',
    name: 'x-amz-checksum-mode',
    title: 'Wish for a checksum',
    text: 'The SDK asks S3 to send the object’s checksum along, so that it can check the download. Where an object has none stored, nothing is sent.',
    ...s3Api('GetObject'),
  },
  {
    kind: 'response-header',
    name: 'x-amzn-RequestId',
    title: 'Id of this request',
    text: 'AWS gives every request an id. CloudTrail writes the same id into its event, so the two can be put together; AWS support asks for it.',
    ...observed,
  },
  {
    kind: 'response-header',
    name: 'x-amz-request-id',
    title: 'Id of this request at S3',
    text: 'S3 gives every request an id. CloudTrail and S3’s own logs hold it too; AWS support asks for it together with x-amz-id-2.',
    ...s3Reference('Common Response Headers', 'RESTCommonResponseHeaders'),
  },
  {
    kind: 'response-header',
    name: 'x-amz-id-2',
    title: 'Where at S3 it was answered',
    text: 'Says, in a form that only AWS can read, which part of S3 answered. It helps AWS support and nobody else.',
    ...s3Reference('Common Response Headers', 'RESTCommonResponseHeaders'),
  },
  {
    kind: 'response-header',
    name: 'x-amz-server-side-encryption',
    title: 'How the object is stored',
    text: 'AES256 means that S3 encrypts the object on its disks with keys of its own. The reader sees nothing of it: whoever may read gets the plain text.',
    ...s3Api('GetObject'),
  },
];
