import { element } from '../../../kit/xml.ts';
import type { AwsError } from '../../../wire/aws/awsError.ts';
import { fieldOf, type Fields, readQuery } from '../../../wire/http/form.ts';
import { s3Namespace } from '../../../wire/aws/s3Response.ts';
import { invalidArgument } from './invalidArgument.ts';
import { continuationToken, type Listing, readContinuationToken } from './listKeys.ts';
import { answerListing, echo, encodingOf, entriesOf, listingKeys, listingOf } from './listing.ts';
import type { S3Call, S3Operation, S3Outcome } from './s3Operation.ts';

function asked(query: Fields): Listing | AwsError {
  const type = fieldOf(query, 'list-type') ?? '';
  if (type !== '2') return invalidArgument('Incorrect list type specified', 'list-type', type);
  const token = fieldOf(query, 'continuation-token');
  const after = token === undefined ? undefined : readContinuationToken(token);
  const listing = listingOf(query, after ?? fieldOf(query, 'start-after') ?? '');
  if (token === undefined || after !== undefined || 'code' in listing) return listing;
  return invalidArgument(
    'The continuation token provided is incorrect',
    'continuation-token',
    token,
  );
}

function run(call: S3Call): S3Outcome {
  const query = readQuery(call.request.url);
  const write = encodingOf(query);
  return answerListing(call, asked(query), (listing, page) =>
    element(
      'ListBucketResult',
      { xmlns: s3Namespace },
      element('Name', {}, call.bucketName),
      element('Prefix', {}, write(listing.prefix)),
      echo(query, 'Delimiter', 'delimiter', write),
      echo(query, 'StartAfter', 'start-after', write),
      echo(query, 'ContinuationToken', 'continuation-token'),
      element('KeyCount', {}, String(page.keys.length + page.commonPrefixes.length)),
      element('MaxKeys', {}, String(listing.maxKeys)),
      echo(query, 'EncodingType', 'encoding-type'),
      element('IsTruncated', {}, String(page.last !== undefined)),
      page.last === undefined
        ? undefined
        : element('NextContinuationToken', {}, continuationToken(page.last)),
      ...entriesOf(call, page, write, fieldOf(query, 'fetch-owner') === 'true'),
    ),
  );
}

/** ListObjectsV2 (Amazon S3 API Reference). The permission is s3:ListBucket, on the bucket. */
export const listObjectsV2: S3Operation = {
  name: 'ListObjectsV2',
  method: 'GET',
  on: 'bucket',
  subresource: 'list-type',
  needs: 'bucket',
  action: 's3:ListBucket',
  context: ({ url }) => listingKeys(readQuery(url)),
  event: 'Data',
  run,
  reference: {
    parameters: [
      'prefix',
      'delimiter',
      'max-keys',
      'start-after',
      'continuation-token',
      'encoding-type',
      'fetch-owner',
    ],
    checks: ['Policies can ask for s3:prefix, s3:delimiter and s3:max-keys.'],
    errors: ['InvalidArgument'],
    differs: [],
  },
};
