import { Readable } from 'node:stream';
import {
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  S3Client,
} from '@aws-sdk/client-s3';
import { expect, test } from 'vitest';
import { textOf, utf8 } from '../../kit/bytes.ts';
import { element } from '../../kit/xml.ts';
import { headerOf, type HttpResponse } from '../http/records.ts';
import { awsError } from './awsError.ts';
import { s3Namespace, writeS3Error, writeS3Object, writeS3Result } from './s3Response.ts';

const ids = { requestId: '4442587FB7D0A2F9', hostId: 'aG9zdA==' };
const skewed = awsError('RequestTimeTooSkewed', 403, 'Too large & far.', [
  ['RequestTime', '20260101T000000Z'],
]);

/** An official client that is answered with this response, whatever it asks. */
const clientOf = ({ status, headers, body }: HttpResponse) =>
  new S3Client({
    region: 'us-east-1',
    credentials: { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'secret' },
    maxAttempts: 1,
    requestHandler: {
      handle: () =>
        Promise.resolve({
          response: {
            statusCode: status,
            headers: Object.fromEntries(
              headers.map(([name, value]) => [name.toLowerCase(), value]),
            ),
            body: Readable.from([body]),
          },
        }),
    },
  });

test('a refusal has no envelope and keeps its further elements', async () => {
  const response = writeS3Error(skewed, ids);
  expect(textOf(response.body)).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>RequestTimeTooSkewed</Code><Message>Too large &amp; far.</Message><RequestTime>20260101T000000Z</RequestTime><RequestId>4442587FB7D0A2F9</RequestId><HostId>aG9zdA==</HostId></Error>',
  );
  expect(headerOf(response, 'x-amz-request-id')).toBe(ids.requestId);
  expect(headerOf(response, 'x-amz-id-2')).toBe(ids.hostId);
  const call = clientOf(response).send(new GetObjectCommand({ Bucket: 'b', Key: 'k' }));
  await expect(call).rejects.toMatchObject({
    name: 'RequestTimeTooSkewed',
    message: 'Too large & far.',
    RequestTime: '20260101T000000Z',
    $metadata: { httpStatusCode: 403, requestId: ids.requestId, extendedRequestId: ids.hostId },
  });
});

test('the answer to HEAD has no body', async () => {
  const response = writeS3Error(awsError('NoSuchKey', 404, 'x'), ids, 'HEAD');
  expect(response.body).toHaveLength(0);
  const call = clientOf(response).send(new HeadObjectCommand({ Bucket: 'b', Key: 'k' }));
  await expect(call).rejects.toMatchObject({ $metadata: { httpStatusCode: 404 } });
});

test('a document and an object are read by the official SDK', async () => {
  const listing = element('ListBucketResult', { xmlns: s3Namespace }, element('KeyCount', {}, '7'));
  const listed = await clientOf(writeS3Result(listing, ids)).send(
    new ListObjectsV2Command({ Bucket: 'b' }),
  );
  expect([listed.KeyCount, listed.$metadata.requestId]).toEqual([7, ids.requestId]);
  const object = writeS3Object(200, [['ETag', '"e"']], utf8('Hello'), ids);
  const got = await clientOf(object).send(new GetObjectCommand({ Bucket: 'b', Key: 'k' }));
  expect([got.ETag, got.$metadata.extendedRequestId]).toEqual(['"e"', ids.hostId]);
});
