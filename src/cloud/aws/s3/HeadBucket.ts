import { emptyAnswer, type S3Operation } from './s3Operation.ts';

/** HeadBucket (Amazon S3 API Reference). */
export const headBucket: S3Operation = {
  name: 'HeadBucket',
  method: 'HEAD',
  on: 'bucket',
  needs: 'bucket',
  action: 's3:ListBucket',
  event: 'Data',
  run: ({ bucket, bucketName }) => ({
    answer: emptyAnswer(200, [
      ['x-amz-bucket-region', bucket.region],
      ['x-amz-bucket-arn', `arn:aws:s3:::${bucketName}`],
      ['x-amz-access-point-alias', 'false'],
    ]),
  }),
  reference: {
    parameters: ['x-amz-expected-bucket-owner'],
    checks: [],
    errors: ['404 without a body', '403 without a body', '301 with x-amz-bucket-region'],
    differs: [],
  },
};
