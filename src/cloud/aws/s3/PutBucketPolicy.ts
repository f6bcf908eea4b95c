import { textOf } from '../../../kit/bytes.ts';
import { check, type Why } from '../../../kit/why.ts';
import { awsError, type AwsError } from '../../../wire/aws/awsError.ts';
import type { Policy } from '../../../iam/policy.ts';
import type { BucketIn } from '../../world/world.ts';
import { bucketArn } from '../arns.ts';
import { principalOf } from '../caller.ts';
import { bindPrincipals } from '../principalBindings.ts';
import { checkBucketPolicy } from './checkBucketPolicy.ts';
import { checkPolicyCaller } from './policyOwner.ts';
import { publicStatement } from './publicStatement.ts';
import { s3Rules } from './rules.ts';
import {
  emptyAnswer,
  type S3Call,
  type S3Given,
  type S3Operation,
  type S3Outcome,
} from './s3Operation.ts';
import { withBucket } from './withBucket.ts';

/** BlockPublicPolicy (Amazon S3 User Guide, "Blocking public access"): a public policy is not taken. */
function checkNotPublic(
  { world, caller, bucket, bucketName }: S3Call,
  policy: Policy,
): { readonly why: Why; readonly error?: AwsError } {
  if (!bucket.blockPublicAccess) return { why: check(s3Rules.policyNotPublic, null) };
  const open = publicStatement(policy);
  const why = check(s3Rules.policyNotPublic, open === undefined, {
    ...(open && { at: { document: 'request', pointer: open.pointer } }),
  });
  if (!open) return { why };
  const arn = caller ? principalOf(world, caller).arn : 'anonymous';
  return {
    why,
    error: awsError(
      'AccessDenied',
      403,
      `User: ${arn} is not authorized to perform: s3:PutBucketPolicy on resource: ${bucketArn(bucketName)} because public policies are blocked by the BlockPublicPolicy block public access setting`,
    ),
  };
}

function run(call: S3Call, { body }: S3Given): S3Outcome {
  const { world, owner, bucketName, bucket } = call;
  const caller = checkPolicyCaller(call);
  if (caller.error) return { checks: [caller.why], answer: caller.error };
  const text = textOf(body.bytes);
  const checked = checkBucketPolicy(world, bucketName, text);
  const before = [caller.why, ...checked.checks];
  if (!checked.policy)
    return { checks: before, answer: checked.error ?? awsError('MalformedPolicy', 400, '') };
  const shut = checkNotPublic(call, checked.policy);
  const checks = [...before, shut.why];
  if (shut.error) return { checks, answer: shut.error };
  // The text has been read as a policy, so it is JSON.
  const policy = JSON.parse(text) as BucketIn['policy'];
  const bound = bindPrincipals(world, policy);
  const policyPrincipals = bound.ok ? bound.value : {};
  return {
    checks,
    world: withBucket(world, owner, bucketName, { ...bucket, policy, policyPrincipals }),
    answer: emptyAnswer(204),
  };
}

/** PutBucketPolicy (Amazon S3 API Reference). */
export const putBucketPolicy: S3Operation = {
  name: 'PutBucketPolicy',
  method: 'PUT',
  on: 'bucket',
  subresource: 'policy',
  needs: 'bucket',
  action: 's3:PutBucketPolicy',
  event: 'Management',
  run,
  reference: {
    parameters: ['Policy', 'Content-MD5', 'x-amz-checksum-*'],
    checks: [
      'The policy is well formed and at most 20 KB.',
      'Its actions are those of S3, its resources lie in this bucket, and the two fit.',
      'Accounts, users, roles and SAML providers that it names exist.',
      'It is not public while the bucket blocks public access.',
      'The caller belongs to the account of the bucket.',
    ],
    errors: ['MalformedPolicy', 'MethodNotAllowed', 'AccessDenied', 'BadDigest'],
    differs: [
      'Principals are kept as written, not by unique id.',
      'A policy that locks its own author out is taken without x-amz-confirm-remove-self-bucket-access.',
    ],
  },
};
