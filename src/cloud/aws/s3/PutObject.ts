import { utf8 } from '../../../kit/bytes.ts';
import { own } from '../../../kit/own.ts';
import { check, type Why } from '../../../kit/why.ts';
import { type AwsError, awsError } from '../../../wire/aws/awsError.ts';
import { checksumOf } from '../../../wire/aws/s3Checksum.ts';
import type { ObjectIn } from '../../world/world.ts';
import { notImplemented } from './notImplemented.ts';
import { readStoredHeaders } from './objectHeaders.ts';
import { checkOffered } from './offeredHeaders.ts';
import { writePrecondition } from './preconditions.ts';
import { checksumHeaders } from './readBody.ts';
import { s3Rules } from './rules.ts';
import {
  emptyAnswer,
  type S3Call,
  type S3Given,
  type S3Operation,
  type S3Outcome,
} from './s3Operation.ts';
import { contentOf, heldBytes } from './storedObject.ts';
import { withObject } from './withBucket.ts';

/** Bytes of a key in UTF-8 (Amazon S3 User Guide, "Naming Amazon S3 objects"). */
const longestKey = 1024;

/** Whether an object can stand under this key. A world file cannot hold the name `__proto__`. */
export function checkKey(key: string): { readonly why: Why; readonly error?: AwsError } {
  const { length } = utf8(key);
  const why = check(s3Rules.keyLength, length <= longestKey && key !== '__proto__', {
    saw: `${length} bytes`,
    wanted: `at most ${longestKey}`,
  });
  if (why.holds === true) return { why };
  if (length <= longestKey) return { why, error: notImplemented };
  return {
    why,
    error: awsError('KeyTooLongError', 400, 'Your key is too long', [
      ['Size', String(length)],
      ['MaxSizeAllowed', String(longestKey)],
    ]),
  };
}

/** S3 computes CRC64NVME for what comes without a checksum of the sender's. */
function run(call: S3Call, { body }: S3Given): S3Outcome {
  const { world, request, bucket, key } = call;
  const offered = checkOffered(request);
  const name = checkKey(key);
  const stored = readStoredHeaders(request);
  const condition = writePrecondition(request, own(bucket.objects, key));
  const checks = [offered.why, name.why, stored.why, condition.why];
  const error = offered.error ?? name.error ?? stored.error;
  if (error) return { checks, answer: error };
  if (condition.failed !== undefined && condition.failed !== 'not-modified')
    return { checks, answer: condition.failed };
  const checksum = body.checksum ?? checksumOf('CRC64NVME', body.bytes);
  const object: ObjectIn = {
    ...stored.headers,
    ...heldBytes(body.bytes),
    lastModified: Math.floor(world.clock / 1000) * 1000,
    checksum,
  };
  return {
    checks,
    world: withObject(call, key, object),
    answer: emptyAnswer(200, [
      ['ETag', contentOf(object).tag],
      ['x-amz-server-side-encryption', 'AES256'],
      ...checksumHeaders(checksum),
    ]),
  };
}

/** PutObject (Amazon S3 API Reference). */
export const putObject: S3Operation = {
  name: 'PutObject',
  method: 'PUT',
  on: 'object',
  needs: 'bucket',
  action: 's3:PutObject',
  event: 'Data',
  run,
  reference: {
    parameters: [
      'body, also aws-chunked with signatures or trailers',
      'Content-Type, Cache-Control, Content-Disposition, Content-Encoding, Content-Language, Expires',
      'x-amz-meta-*',
      'Content-MD5',
      'x-amz-checksum-*, x-amz-sdk-checksum-algorithm, x-amz-trailer',
      'If-Match',
      'If-None-Match',
    ],
    checks: ['Each chunk’s signature, the length, Content-MD5 and the checksum of the body.'],
    errors: [
      'BadDigest',
      'InvalidDigest',
      'IncompleteBody',
      'MissingContentLength',
      'InvalidChunkSizeError',
      'MalformedTrailerError',
      'KeyTooLongError',
      'MetadataTooLarge',
      'PreconditionFailed',
      'AccessControlListNotSupported',
    ],
    differs: [
      'Storage classes, tags, object locks and encryption with other keys are NotImplemented.',
      'No object can have the key __proto__.',
    ],
  },
};
