import { element } from '../../../kit/xml.ts';
import { fieldOf, readQuery } from '../../../wire/http/form.ts';
import { s3Namespace } from '../../../wire/aws/s3Response.ts';
import { answerListing, echo, encodingOf, entriesOf, listingKeys, listingOf } from './listing.ts';
import type { S3Call, S3Operation, S3Outcome } from './s3Operation.ts';

function run(call: S3Call): S3Outcome {
  const query = readQuery(call.request.url);
  const write = encodingOf(query);
  const marker = fieldOf(query, 'marker') ?? '';
  return answerListing(call, listingOf(query, marker), (listing, page) =>
    element(
      'ListBucketResult',
      { xmlns: s3Namespace },
      element('Name', {}, call.bucketName),
      element('Prefix', {}, write(listing.prefix)),
      element('Marker', {}, write(marker)),
      // Without a delimiter the next marker is the last key, which the client sees anyway.
      page.last === undefined || listing.delimiter === ''
        ? undefined
        : element('NextMarker', {}, write(page.last)),
      echo(query, 'Delimiter', 'delimiter', write),
      element('MaxKeys', {}, String(listing.maxKeys)),
      echo(query, 'EncodingType', 'encoding-type'),
      element('IsTruncated', {}, String(page.last !== undefined)),
      ...entriesOf(call, page, write, true),
    ),
  );
}

/** ListObjects (Amazon S3 API Reference): the first version, which older clients still use. */
export const listObjects: S3Operation = {
  name: 'ListObjects',
  method: 'GET',
  on: 'bucket',
  needs: 'bucket',
  action: 's3:ListBucket',
  context: ({ url }) => listingKeys(readQuery(url)),
  event: 'Data',
  run,
  reference: {
    parameters: ['prefix', 'delimiter', 'max-keys', 'marker', 'encoding-type'],
    checks: ['Policies can ask for s3:prefix, s3:delimiter and s3:max-keys.'],
    errors: ['InvalidArgument'],
    differs: [],
  },
};
