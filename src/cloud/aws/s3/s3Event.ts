import type { World } from '../../world/world.ts';
import { bucketArn, objectArn } from '../arns.ts';
import { recordEvent } from '../trail.ts';
import { userIdentityOf } from '../userIdentity.ts';
import type { S3Call, S3Outcome } from './s3Action.ts';

/** CloudTrail calls ListObjectsV2 by the name of its first version. */
const eventNames: Readonly<Record<string, string>> = { ListObjectsV2: 'ListObjects' };

/** Leaves the data event of a call, in the account that owns the bucket. */
export function recordS3Event(call: S3Call, outcome: S3Outcome, requestID: string): World {
  const { world, request, region, bucketName, key, owner, caller } = call;
  const { answer, operation } = outcome;
  return recordEvent(world, request, {
    eventSource: 's3.amazonaws.com',
    eventName: eventNames[operation] ?? operation,
    eventCategory: 'Data',
    awsRegion: region,
    recipientAccountId: owner,
    requestID,
    readOnly: true,
    userIdentity: caller
      ? userIdentityOf(world, caller)
      : { type: 'AWSAccount', principalId: '', accountId: 'ANONYMOUS_PRINCIPAL' },
    requestParameters: { bucketName, ...(key !== '' && { key }) },
    ...('code' in answer && { errorCode: answer.code, errorMessage: answer.message }),
    resources: [
      ...(key === '' ? [] : [{ type: 'AWS::S3::Object', ARN: objectArn(bucketName, key) }]),
      { type: 'AWS::S3::Bucket', ARN: bucketArn(bucketName), accountId: owner },
    ],
  });
}
