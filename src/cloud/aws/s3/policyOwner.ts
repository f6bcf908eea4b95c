import { check, type Why } from '../../../kit/why.ts';
import { type AwsError, awsError } from '../../../wire/aws/awsError.ts';
import { accountOf } from '../caller.ts';
import { s3Rules } from './rules.ts';
import type { S3Call } from './s3Operation.ts';

/**
 * A bucket's policy is its owner's business: even whom the policies allow is refused with 405 where they
 * belong to another account (Amazon S3 API Reference, PutBucketPolicy).
 */
export function checkPolicyCaller({ caller, owner, request }: S3Call): {
  readonly why: Why;
  readonly error?: AwsError;
} {
  const account = caller ? accountOf(caller) : 'anonymous';
  const why = check(s3Rules.policyCaller, account === owner, { saw: account, wanted: owner });
  if (why.holds === true) return { why };
  return {
    why,
    error: awsError(
      'MethodNotAllowed',
      405,
      'The specified method is not allowed against this resource.',
      [
        ['Method', request.method],
        ['ResourceType', 'BUCKETPOLICY'],
      ],
    ),
  };
}
