import { check } from '../../../kit/why.ts';
import { awsError } from '../../../wire/aws/awsError.ts';
import { s3Rules } from './rules.ts';
import { emptyAnswer, type S3Call, type S3Operation, type S3Outcome } from './s3Operation.ts';
import { withBucket } from './withBucket.ts';

function run({ world, owner, bucketName, bucket }: S3Call): S3Outcome {
  const count = Object.keys(bucket.objects).length;
  const empty = check(s3Rules.bucketEmpty, count === 0, { saw: `${count} objects` });
  if (count > 0)
    return {
      checks: [empty],
      answer: awsError('BucketNotEmpty', 409, 'The bucket you tried to delete is not empty', [
        ['BucketName', bucketName],
      ]),
    };
  return {
    checks: [empty],
    world: withBucket(world, owner, bucketName, undefined),
    answer: emptyAnswer(204),
  };
}

/** DeleteBucket (Amazon S3 API Reference). */
export const deleteBucket: S3Operation = {
  name: 'DeleteBucket',
  method: 'DELETE',
  on: 'bucket',
  needs: 'bucket',
  action: 's3:DeleteBucket',
  event: 'Management',
  run,
  reference: {
    parameters: ['x-amz-expected-bucket-owner'],
    checks: ['The bucket is empty.'],
    errors: ['BucketNotEmpty'],
    differs: ['The name is free again at once.'],
  },
};
