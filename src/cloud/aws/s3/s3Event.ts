import type { AwsError } from '../../../wire/aws/awsError.ts';
import type { World } from '../../world/world.ts';
import { bucketArn, objectArn } from '../arns.ts';
import { accountOf } from '../caller.ts';
import { recordEvent } from '../trail.ts';
import { userIdentityOf } from '../userIdentity.ts';
import type { S3Operation, S3Request } from './s3Operation.ts';

/** CloudTrail calls ListObjectsV2 by the name of its first version. */
const eventNames: Readonly<Record<string, string>> = { ListObjectsV2: 'ListObjects' };

/** What CloudTrail says the request was about: bucket, key, and the object that was copied. */
function aboutOf({ bucketName, key }: S3Request, owner: string | undefined) {
  return {
    ...(bucketName !== '' && {
      requestParameters: { bucketName, ...(key !== '' && { key }) },
      resources: [
        ...(key === '' ? [] : [{ type: 'AWS::S3::Object', ARN: objectArn(bucketName, key) }]),
        {
          type: 'AWS::S3::Bucket',
          ARN: bucketArn(bucketName),
          ...(owner !== undefined && { accountId: owner }),
        },
      ],
    }),
  };
}

/**
 * Leaves the event of a call, in the account that owns the bucket; where there is none yet, in the
 * caller's. A stranger's call that is about no bucket leaves none.
 */
export function recordS3Event(
  call: S3Request & { readonly owner?: string },
  operation: S3Operation,
  error: AwsError | undefined,
  requestID: string,
): World {
  const { world, request, region, owner, caller } = call;
  const recipient = owner ?? (caller && accountOf(caller));
  if (recipient === undefined) return world;
  return recordEvent(world, request, {
    eventSource: 's3.amazonaws.com',
    eventName: eventNames[operation.name] ?? operation.name,
    eventCategory: operation.event,
    awsRegion: region,
    recipientAccountId: recipient,
    requestID,
    readOnly: operation.method === 'GET' || operation.method === 'HEAD',
    userIdentity: caller
      ? userIdentityOf(world, caller)
      : { type: 'AWSAccount', principalId: '', accountId: 'ANONYMOUS_PRINCIPAL' },
    ...(error && { errorCode: error.code, errorMessage: error.message }),
    ...aboutOf(call, owner),
  });
}
