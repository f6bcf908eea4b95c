import { own } from '../../../kit/own.ts';
import { check, type Why } from '../../../kit/why.ts';
import { type AwsError, awsError } from '../../../wire/aws/awsError.ts';
import { fieldOf, readQuery } from '../../../wire/http/form.ts';
import { headerOf, type Headers, withHeader } from '../../../wire/http/records.ts';
import type { ObjectIn } from '../../world/world.ts';
import { authorizeS3 } from './authorizeS3.ts';
import { byteRange } from './byteRange.ts';
import { readPrecondition } from './preconditions.ts';
import { checksumHeaders } from './readBody.ts';
import { s3Rules } from './rules.ts';
import { emptyAnswer, type S3Call, type S3Outcome } from './s3Operation.ts';
import { contentOf } from './storedObject.ts';

export interface FoundObject {
  readonly checks: readonly Why[];
  readonly object?: ObjectIn;
  readonly error?: AwsError;
}

/**
 * The object under the call's key. Who may not list the bucket is refused s3:ListBucket for a key that
 * does not exist, so that names cannot be probed.
 */
export function findObject(call: S3Call): FoundObject {
  const { bucket, key } = call;
  const object = own(bucket.objects, key);
  const exists = check(s3Rules.keyExists, object !== undefined, { wanted: key });
  if (object) return { checks: [exists], object };
  const listing = authorizeS3(call, 's3:ListBucket', 'bucket');
  return {
    checks: [exists, ...listing.checks],
    error:
      listing.error ??
      awsError('NoSuchKey', 404, 'The specified key does not exist.', [['Key', key]]),
  };
}

/** Query parameters by which a signed request sets headers of the answer. */
const overrides = [
  'Content-Type',
  'Content-Language',
  'Expires',
  'Cache-Control',
  'Content-Disposition',
  'Content-Encoding',
] as const;

/** Reads a header override; what could break the header's line is no value. */
function overridden(headers: Headers, url: string): Headers {
  const query = readQuery(url);
  return overrides.reduce((all, name) => {
    const value = fieldOf(query, `response-${name.toLowerCase()}`);
    return value === undefined || /[\r\n]/.test(value) ? all : withHeader(all, name, value);
  }, headers);
}

/** The headers that tell of an object. */
function headersOfObject({ caller, request }: S3Call, object: ObjectIn, whole: boolean): Headers {
  const asksChecksum = headerOf(request, 'x-amz-checksum-mode')?.toUpperCase() === 'ENABLED';
  const headers: Headers = [
    ['Last-Modified', new Date(object.lastModified).toUTCString()],
    ['ETag', contentOf(object).tag],
    ['Accept-Ranges', 'bytes'],
    ['Content-Type', object.contentType],
    ['x-amz-server-side-encryption', 'AES256'],
    ...Object.entries(object.headers ?? {}),
    ...(asksChecksum && whole && object.checksum ? checksumHeaders(object.checksum) : []),
  ];
  return caller ? overridden(headers, request.url) : headers;
}

/** GetObject and HeadObject: whole or one range of bytes. The network leaves the body out of the answer to HEAD. */
export function readObject(call: S3Call): S3Outcome {
  const { request } = call;
  const { object, checks, error } = findObject(call);
  if (!object) return { checks, answer: error ?? emptyAnswer(404) };

  const condition = readPrecondition(request, object);
  const made = [...checks, condition.why];
  if (condition.failed === 'not-modified')
    return { checks: made, answer: emptyAnswer(304, [['ETag', contentOf(object).tag]]) };
  if (condition.failed) return { checks: made, answer: condition.failed };

  const { bytes } = contentOf(object);
  const asked = headerOf(request, 'range');
  const range = byteRange(asked, bytes.length);
  if (range === 'unsatisfiable')
    return {
      checks: [...made, check(s3Rules.range, false, { saw: asked ?? '' })],
      answer: awsError('InvalidRange', 416, 'The requested range is not satisfiable', [
        ['RangeRequested', asked ?? ''],
        ['ActualObjectSize', String(bytes.length)],
      ]),
    };
  const headers = headersOfObject(call, object, range === undefined);
  return {
    checks: made,
    answer: range
      ? {
          status: 206,
          headers: [
            ...headers,
            ['Content-Range', `bytes ${range.first}-${range.last}/${bytes.length}`],
          ],
          body: bytes.slice(range.first, range.last + 1),
        }
      : { status: 200, headers, body: bytes },
  };
}
