import { utf8 } from '../../../kit/bytes.ts';
import { own } from '../../../kit/own.ts';
import { allOf, check } from '../../../kit/why.ts';
import { element, writeXml, type XmlNode } from '../../../kit/xml.ts';
import { type AwsError, awsError } from '../../../wire/aws/awsError.ts';
import { fieldOf, type Fields, readQuery } from '../../../wire/http/form.ts';
import { s3Namespace } from '../../../wire/aws/s3Response.ts';
import { percentEncode } from '../../../wire/sigv4/percentEncoding.ts';
import { awsRules } from '../rules.ts';
import { authorizeS3 } from './authorizeS3.ts';
import { continuationToken, type Listing, listKeys, readContinuationToken } from './listKeys.ts';
import { objectTag } from './objectTag.ts';
import type { S3Call, S3Outcome } from './s3Action.ts';

const invalidArgument = (message: string, name: string, value: string) =>
  awsError('InvalidArgument', 400, message, [
    ['ArgumentName', name],
    ['ArgumentValue', value],
  ]);

const greatestInteger = 2 ** 31 - 1;

/** What is wrong with a `max-keys`; undefined where it can be used. S3 cuts more than 1,000 to 1,000. */
function maxKeysFault(maxKeys: string): string | undefined {
  const number = /^-?\d{1,10}$/.test(maxKeys) ? Number(maxKeys) : Number.NaN;
  if (!(Math.abs(number) <= greatestInteger))
    return 'Provided max-keys not an integer or within integer range';
  return number < 0
    ? `Argument maxKeys must be an integer between 0 and ${greatestInteger}`
    : undefined;
}

/** The listing that the query asks for, or the argument that is wrong. */
function listingOf(query: Fields): Listing | AwsError {
  const maxKeys = fieldOf(query, 'max-keys') ?? '1000';
  const fault = maxKeysFault(maxKeys);
  if (fault !== undefined) return invalidArgument(fault, 'max-keys', maxKeys);
  const encoding = fieldOf(query, 'encoding-type');
  if (encoding !== undefined && encoding !== 'url')
    return invalidArgument(
      'Invalid Encoding Method specified in Request',
      'encoding-type',
      encoding,
    );
  const token = fieldOf(query, 'continuation-token');
  const after = token === undefined ? undefined : readContinuationToken(token);
  if (token !== undefined && after === undefined)
    return invalidArgument(
      'The continuation token provided is incorrect',
      'continuation-token',
      token,
    );
  return {
    prefix: fieldOf(query, 'prefix') ?? '',
    delimiter: fieldOf(query, 'delimiter') ?? '',
    maxKeys: Math.min(Number(maxKeys), 1000),
    after: after ?? fieldOf(query, 'start-after') ?? '',
  };
}

/**
 * How `encoding-type=url` writes a key: as a form does, but with slashes and asterisks as they stand. It
 * brings over characters that no XML document may hold.
 */
const urlEncoded = (text: string): string =>
  percentEncode(text)
    .replaceAll('%2F', '/')
    .replaceAll('%2A', '*')
    .replaceAll('%20', '+')
    .replaceAll('~', '%7E');

const plain = (text: string): string => text;

function resultOf(call: S3Call, listing: Listing, query: Fields): XmlNode {
  const { bucket, bucketName } = call;
  const page = listKeys(Object.keys(bucket.objects), listing);
  const encode = fieldOf(query, 'encoding-type') === 'url' ? urlEncoded : plain;
  const echo = (name: string, parameter: string, write = plain) => {
    const value = fieldOf(query, parameter);
    return value === undefined ? undefined : element(name, {}, write(value));
  };
  return element(
    'ListBucketResult',
    { xmlns: s3Namespace },
    element('Name', {}, bucketName),
    element('Prefix', {}, encode(listing.prefix)),
    echo('Delimiter', 'delimiter', encode),
    echo('StartAfter', 'start-after', encode),
    echo('ContinuationToken', 'continuation-token'),
    element('KeyCount', {}, String(page.keys.length + page.commonPrefixes.length)),
    element('MaxKeys', {}, String(listing.maxKeys)),
    echo('EncodingType', 'encoding-type'),
    element('IsTruncated', {}, String(page.last !== undefined)),
    page.last === undefined
      ? undefined
      : element('NextContinuationToken', {}, continuationToken(page.last)),
    ...page.keys.map((key) => {
      const { text = '', lastModified = 0 } = own(bucket.objects, key) ?? {};
      return element(
        'Contents',
        {},
        element('Key', {}, encode(key)),
        element('LastModified', {}, new Date(lastModified).toISOString()),
        element('ETag', {}, objectTag(text)),
        element('Size', {}, String(utf8(text).length)),
        element('StorageClass', {}, 'STANDARD'),
      );
    }),
    ...page.commonPrefixes.map((prefix) =>
      element('CommonPrefixes', {}, element('Prefix', {}, encode(prefix))),
    ),
  );
}

/** ListObjectsV2 (Amazon S3 API Reference). The permission is s3:ListBucket, on the bucket. */
export function listObjectsV2(call: S3Call): S3Outcome {
  const query = readQuery(call.request.url);
  const listing = listingOf(query);
  const authorization = authorizeS3(call, 's3:ListBucket', 'bucket', {
    's3:prefix': fieldOf(query, 'prefix'),
    's3:delimiter': fieldOf(query, 'delimiter'),
    's3:max-keys': fieldOf(query, 'max-keys'),
  });
  const { decision, evidence, error } = authorization;
  const common = { operation: 'ListObjectsV2', why: decision.why, evidence };
  if (error) return { ...common, answer: error };
  if ('code' in listing)
    return {
      ...common,
      why: allOf(awsRules.listing, [
        decision.why,
        check(awsRules.listingArgument, false, { saw: listing.message }),
      ]),
      answer: listing,
    };
  const body = utf8(
    `<?xml version="1.0" encoding="UTF-8"?>\n${writeXml(resultOf(call, listing, query))}`,
  );
  return {
    ...common,
    answer: { status: 200, headers: [['Content-Type', 'application/xml']], body },
  };
}
