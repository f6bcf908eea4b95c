import { emptyAnswer, type S3Operation } from './s3Operation.ts';
import { withBucket } from './withBucket.ts';

/** DeletePublicAccessBlock (Amazon S3 API Reference): without it no bucket made here could ever be public. */
export const deletePublicAccessBlock: S3Operation = {
  name: 'DeletePublicAccessBlock',
  method: 'DELETE',
  on: 'bucket',
  subresource: 'publicAccessBlock',
  needs: 'bucket',
  action: 's3:PutBucketPublicAccessBlock',
  event: 'Management',
  run: ({ world, owner, bucketName, bucket }) => ({
    world: withBucket(world, owner, bucketName, { ...bucket, blockPublicAccess: false }),
    answer: emptyAnswer(204),
  }),
  reference: {
    parameters: ['x-amz-expected-bucket-owner'],
    checks: [],
    errors: ['AccessDenied'],
    differs: [
      'Block Public Access is one switch; to set its four parts one by one is NotImplemented.',
    ],
  },
};
