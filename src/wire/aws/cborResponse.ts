import { utf8 } from '../../kit/bytes.ts';
import type { HttpResponse } from '../http/records.ts';
import type { AwsError } from './awsError.ts';

/** A text string (RFC 8949 section 3.1): its length in as few bytes as it needs, then its UTF-8. */
function textString(text: string): readonly number[] {
  const bytes = utf8(text);
  const { length } = bytes;
  if (length < 24) return [0x60 | length, ...bytes];
  if (length < 0x100) return [0x78, length, ...bytes];
  return [0x79, length >> 8, length & 0xff, ...bytes];
}

const mapOfTwo = 0xa2;

/**
 * A refusal in Smithy's protocol RPC v2 CBOR, which newer services of AWS speak: a map of two texts. The
 * message is shorter than 65,536 bytes.
 */
export const writeCborError = (
  { code, status, message }: AwsError,
  requestId: string,
): HttpResponse => ({
  status,
  headers: [
    ['x-amzn-RequestId', requestId],
    ['Smithy-Protocol', 'rpc-v2-cbor'],
    ['Content-Type', 'application/cbor'],
  ],
  body: Uint8Array.from([mapOfTwo, ...['__type', code, 'message', message].flatMap(textString)]),
});
