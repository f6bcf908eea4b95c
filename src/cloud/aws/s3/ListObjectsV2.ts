import { utf8 } from '../../../kit/bytes.ts';
import { element, writeXml, type XmlNode } from '../../../kit/xml.ts';
import { awsError } from '../../../wire/aws/awsError.ts';
import { fieldOf, readQuery } from '../../../wire/http/form.ts';
import { s3Namespace } from '../../../wire/aws/s3Response.ts';
import { authorizeS3 } from './authorizeS3.ts';
import { continuationToken, type Listing, listKeys, readContinuationToken } from './listKeys.ts';
import { objectTag } from './objectTag.ts';
import type { S3Call, S3Outcome } from './s3Action.ts';

const invalidArgument = (message: string, name: string, value: string) =>
  awsError('InvalidArgument', 400, message, [
    ['ArgumentName', name],
    ['ArgumentValue', value],
  ]);

/** The listing that the query asks for, or the argument that is wrong. */
function listingOf(query: ReturnType<typeof readQuery>) {
  const maxKeys = fieldOf(query, 'max-keys') ?? '1000';
  if (!/^\d{1,10}$/.test(maxKeys))
    return invalidArgument(
      'Provided max-keys not an integer or within integer range',
      'max-keys',
      maxKeys,
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
  } satisfies Listing;
}

function resultOf(call: S3Call, listing: Listing, query: ReturnType<typeof readQuery>): XmlNode {
  const { bucket, bucketName } = call;
  const page = listKeys(Object.keys(bucket.objects), listing);
  const encode = fieldOf(query, 'encoding-type') === 'url' ? encodeURIComponent : String;
  const echo = (name: string, parameter: string) => {
    const value = fieldOf(query, parameter);
    return value === undefined ? undefined : element(name, {}, value);
  };
  return element(
    'ListBucketResult',
    { xmlns: s3Namespace },
    element('Name', {}, bucketName),
    element('Prefix', {}, encode(listing.prefix)),
    echo('Delimiter', 'delimiter'),
    echo('StartAfter', 'start-after'),
    echo('ContinuationToken', 'continuation-token'),
    element('KeyCount', {}, String(page.keys.length + page.commonPrefixes.length)),
    element('MaxKeys', {}, String(listing.maxKeys)),
    echo('EncodingType', 'encoding-type'),
    element('IsTruncated', {}, String(page.last !== undefined)),
    page.last === undefined
      ? undefined
      : element('NextContinuationToken', {}, continuationToken(page.last)),
    ...page.keys.map((key) => {
      const { text = '', lastModified = 0 } = bucket.objects[key] ?? {};
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
  if ('code' in listing) return { ...common, answer: listing };
  const body = utf8(
    `<?xml version="1.0" encoding="UTF-8"?>\n${writeXml(resultOf(call, listing, query))}`,
  );
  return {
    ...common,
    answer: { status: 200, headers: [['Content-Type', 'application/xml']], body },
  };
}
