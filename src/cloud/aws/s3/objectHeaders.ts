import { check, type Why } from '../../../kit/why.ts';
import { utf8 } from '../../../kit/bytes.ts';
import { type AwsError, awsError } from '../../../wire/aws/awsError.ts';
import { headerOf, type Headers, type HttpRequest } from '../../../wire/http/records.ts';
import type { ObjectIn } from '../../world/world.ts';
import { s3Rules } from './rules.ts';

const stored = [
  'Cache-Control',
  'Content-Disposition',
  'Content-Encoding',
  'Content-Language',
  'Expires',
];
const metaPrefix = 'x-amz-meta-';
/** Bytes of names and values together (Amazon S3 User Guide, "Working with object metadata"). */
const mostMetadata = 2048;

export interface StoredHeaders {
  readonly headers: Pick<ObjectIn, 'contentType' | 'headers'>;
  readonly why: Why;
  readonly error?: AwsError;
}

/** The coding of the transfer is no coding of the object. */
const withoutChunked = (value: string): string =>
  value
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== 'aws-chunked')
    .join(',');

/** A header on several lines is one with blanks (RFC 9112 section 5.2). */
const onOneLine = (value: string): string => value.replace(/[\r\n]+/g, ' ').trim();

/** What a write says of its object that is kept with it: its content type, other content headers, metadata. */
export function readStoredHeaders(request: HttpRequest): StoredHeaders {
  const content = stored.flatMap((name): Headers => {
    const value = headerOf(request, name);
    const kept = name === 'Content-Encoding' && value !== undefined ? withoutChunked(value) : value;
    return kept === undefined || kept === '' ? [] : [[name, onOneLine(kept)]];
  });
  const metadata = request.headers
    .map(([name, value]) => [name.toLowerCase(), onOneLine(value)] as const)
    .filter(([name]) => name.startsWith(metaPrefix));
  const size = metadata.reduce(
    (sum, [name, value]) => sum + utf8(name.slice(metaPrefix.length) + value).length,
    0,
  );
  const why = check(s3Rules.metadataSize, metadata.length === 0 ? null : size <= mostMetadata, {
    ...(metadata.length > 0 && { saw: `${size} bytes`, wanted: `at most ${mostMetadata}` }),
  });
  return {
    headers: {
      contentType: onOneLine(headerOf(request, 'content-type') ?? '') || 'binary/octet-stream',
      headers: Object.fromEntries([...content, ...metadata]),
    },
    why,
    ...(why.holds === false && {
      error: awsError(
        'MetadataTooLarge',
        400,
        'Your metadata headers exceed the maximum allowed metadata size',
        [
          ['Size', String(size)],
          ['MaxSizeAllowed', String(mostMetadata)],
        ],
      ),
    }),
  };
}
