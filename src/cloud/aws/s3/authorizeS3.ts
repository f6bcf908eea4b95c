import { type AwsError, awsError } from '../../../wire/aws/awsError.ts';
import type { ContextValue } from '../../../iam/request.ts';
import { bucketArn, objectArn } from '../arns.ts';
import { type Authorization, authorize, authorizeStranger } from '../authorize.ts';
import type { S3Call } from './s3Action.ts';

export interface S3Authorization extends Authorization {
  readonly error?: AwsError;
}

/** Asks the policies about an action on the call's bucket, or on its object. */
export function authorizeS3(
  call: S3Call,
  action: string,
  on: 'bucket' | 'object',
  context: Readonly<Record<string, ContextValue | undefined>> = {},
): S3Authorization {
  const { world, request, caller, bucketName, bucket, owner, key, region } = call;
  const ask = {
    action,
    resource: on === 'bucket' ? bucketArn(bucketName) : objectArn(bucketName, key),
    resourceAccount: owner,
    region,
    context: {
      'aws:SecureTransport': String(new URL(request.url).protocol === 'https:'),
      's3:ResourceAccount': owner,
      ...context,
    },
    ...(bucket.policy !== undefined && {
      resourcePolicy: {
        id: `bucket/${bucketName}`,
        kind: 'resource' as const,
        document: bucket.policy,
      },
    }),
  };
  const outcome = caller
    ? authorize(world, caller, ask)
    : authorizeStranger(world, { kind: 'anonymous' }, ask);
  return outcome.decision.allowed
    ? outcome
    : { ...outcome, error: awsError('AccessDenied', 403, outcome.denial ?? 'Access Denied') };
}
