import type { ContextValue } from '../../../iam/request.ts';
import { parsePolicy } from '../../../iam/parsePolicy.ts';
import { check, type Why } from '../../../kit/why.ts';
import { type AwsError, awsError } from '../../../wire/aws/awsError.ts';
import type { Evidence } from '../../network.ts';
import { bucketArn, objectArn } from '../arns.ts';
import { authorize, authorizeStranger } from '../authorize.ts';
import { accountOf } from '../caller.ts';
import { documentNow } from '../principalBindings.ts';
import type { FoundBucket } from './findBucket.ts';
import { publicStatement } from './publicStatement.ts';
import { s3Rules } from './rules.ts';
import type { S3Request } from './s3Operation.ts';

export interface S3Authorization {
  /** The decision, and what Block Public Access makes of it. */
  readonly checks: readonly Why[];
  readonly evidence: readonly Evidence[];
  readonly error?: AwsError;
}

/** Keys by which policies know the request to S3. */
function requestKeys({ request, owner }: { request: S3Request['request']; owner: string }) {
  return {
    'aws:SecureTransport': String(new URL(request.url).protocol === 'https:'),
    's3:ResourceAccount': owner,
  };
}

/** The ARN of what a request is about. */
const resourceOf = (name: string, key: string, on: 'service' | 'bucket' | 'object'): string => {
  if (on === 'service') return bucketArn('*');
  return on === 'bucket' ? bucketArn(name) : objectArn(name, key);
};

/**
 * RestrictPublicBuckets: where the bucket blocks public access and its policy is public, only callers of
 * its own account get in (Amazon S3 User Guide, "Blocking public access").
 */
function checkPublicAccess({ caller }: S3Request, found: FoundBucket | undefined): Why {
  const parsed =
    found?.bucket.blockPublicAccess === true && found.bucket.policy !== undefined
      ? parsePolicy('resource', found.bucket.policy)
      : undefined;
  if (!found || !parsed?.ok || !publicStatement(parsed.value))
    return check(s3Rules.publicAccess, null);
  const account = caller ? accountOf(caller) : 'anonymous';
  return check(s3Rules.publicAccess, account === found.owner, {
    saw: account,
    wanted: found.owner,
  });
}

/** Asks the policies about an action on the call's bucket, or on its object. */
export function authorizeS3(
  call: S3Request & Partial<FoundBucket>,
  action: string,
  on: 'service' | 'bucket' | 'object',
  context: Readonly<Record<string, ContextValue | undefined>> = {},
): S3Authorization {
  const { world, request, caller, bucketName, bucket, key, region } = call;
  const owner = call.owner ?? (caller ? accountOf(caller) : '');
  const ask = {
    action,
    resource: resourceOf(bucketName, key, on),
    resourceAccount: owner,
    region,
    context: { ...requestKeys({ request, owner }), ...context },
    ...(bucket?.policy !== undefined && {
      resourcePolicy: {
        id: `bucket/${bucketName}`,
        kind: 'resource' as const,
        document: documentNow(world, bucket.policy, bucket.policyPrincipals),
      },
    }),
  };
  const { decision, evidence, denial } = caller
    ? authorize(world, caller, ask)
    : authorizeStranger(world, { kind: 'anonymous' }, ask);
  const restricted = checkPublicAccess(call, bucket && { bucket, owner });
  const checks = [decision.why, restricted];
  if (decision.allowed && restricted.holds !== false) return { checks, evidence };
  return {
    checks,
    evidence,
    error: awsError('AccessDenied', 403, denial ?? 'Access Denied'),
  };
}
