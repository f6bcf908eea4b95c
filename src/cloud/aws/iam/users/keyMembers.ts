import type { AwsStructure } from '../../../../wire/aws/awsValue.ts';
import type { UserIn } from '../../../world/world.ts';

export type AccessKeyIn = UserIn['accessKeys'][number];

/** AWS's quota for a user (IAM User Guide, "IAM and AWS STS quotas"). */
export const mostKeys = 2;

/** What ListAccessKeys says of a key: everything but the secret. */
export const keyMembers = (userName: string | undefined, key: AccessKeyIn): AwsStructure => ({
  UserName: userName,
  AccessKeyId: key.accessKeyId,
  Status: key.status,
  CreateDate: new Date(key.createDate),
});
