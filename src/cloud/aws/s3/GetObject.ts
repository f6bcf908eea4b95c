import { readObject } from './readObject.ts';
import type { S3Operation } from './s3Operation.ts';

/** GetObject (Amazon S3 API Reference). */
export const getObject: S3Operation = {
  name: 'GetObject',
  method: 'GET',
  on: 'object',
  needs: 'bucket',
  action: 's3:GetObject',
  event: 'Data',
  run: readObject,
  reference: {
    parameters: [
      'Range',
      'If-Match',
      'If-None-Match',
      'If-Modified-Since',
      'If-Unmodified-Since',
      'x-amz-checksum-mode',
      'x-amz-expected-bucket-owner',
      'response-cache-control and the five others',
    ],
    checks: ['A key that does not exist is told only to those who may list the bucket.'],
    errors: ['NoSuchKey', 'InvalidRange', 'PreconditionFailed', 'AccessDenied'],
    differs: ['There are no versions and no parts: versionId and partNumber are NotImplemented.'],
  },
};
