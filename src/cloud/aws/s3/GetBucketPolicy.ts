import { utf8 } from '../../../kit/bytes.ts';
import { check } from '../../../kit/why.ts';
import { awsError } from '../../../wire/aws/awsError.ts';
import { documentNow } from '../principalBindings.ts';
import { checkPolicyCaller } from './policyOwner.ts';
import { s3Rules } from './rules.ts';
import type { S3Call, S3Operation, S3Outcome } from './s3Operation.ts';

function run(call: S3Call): S3Outcome {
  const { world, bucket, bucketName } = call;
  const owner = checkPolicyCaller(call);
  if (owner.error) return { checks: [owner.why], answer: owner.error };
  const checks = [owner.why, check(s3Rules.policyExists, bucket.policy !== undefined)];
  if (bucket.policy === undefined)
    return {
      checks,
      answer: awsError('NoSuchBucketPolicy', 404, 'The bucket policy does not exist', [
        ['BucketName', bucketName],
      ]),
    };
  return {
    checks,
    answer: {
      status: 200,
      headers: [['Content-Type', 'application/json']],
      body: utf8(JSON.stringify(documentNow(world, bucket.policy, bucket.policyPrincipals))),
    },
  };
}

/** GetBucketPolicy (Amazon S3 API Reference). */
export const getBucketPolicy: S3Operation = {
  name: 'GetBucketPolicy',
  method: 'GET',
  on: 'bucket',
  subresource: 'policy',
  needs: 'bucket',
  action: 's3:GetBucketPolicy',
  event: 'Management',
  run,
  reference: {
    parameters: ['x-amz-expected-bucket-owner'],
    checks: ['The caller belongs to the account of the bucket.'],
    errors: ['NoSuchBucketPolicy', 'MethodNotAllowed'],
    differs: [],
  },
};
