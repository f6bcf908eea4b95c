import { checkPolicyCaller } from './policyOwner.ts';
import { emptyAnswer, type S3Call, type S3Operation, type S3Outcome } from './s3Operation.ts';
import { withBucket } from './withBucket.ts';

function run(call: S3Call): S3Outcome {
  const { world, owner, bucketName } = call;
  const caller = checkPolicyCaller(call);
  if (caller.error) return { checks: [caller.why], answer: caller.error };
  const { policy: _, ...rest } = call.bucket;
  const bucket = { ...rest, policyPrincipals: {} };
  return {
    checks: [caller.why],
    world: withBucket(world, owner, bucketName, bucket),
    answer: emptyAnswer(204),
  };
}

/** DeleteBucketPolicy (Amazon S3 API Reference). Deleting none is no error. */
export const deleteBucketPolicy: S3Operation = {
  name: 'DeleteBucketPolicy',
  method: 'DELETE',
  on: 'bucket',
  subresource: 'policy',
  needs: 'bucket',
  action: 's3:DeleteBucketPolicy',
  event: 'Management',
  run,
  reference: {
    parameters: ['x-amz-expected-bucket-owner'],
    checks: ['The caller belongs to the account of the bucket.'],
    errors: ['MethodNotAllowed'],
    differs: [
      'Only principals of IAM ask here, so the root user’s way out of a bad policy is missing.',
    ],
  },
};
