import type { AwsStructure } from '../../../../wire/aws/awsValue.ts';
import type { UserIn } from '../../../world/world.ts';
import { userArn } from '../../arns.ts';
import { boundaryMember } from '../entity/boundaries.ts';
import { tagsMember } from '../tagging.ts';

/** What ListUsers says of a user: everything but boundary and tags. */
export const listedUser = (accountId: string, name: string, user: UserIn): AwsStructure => ({
  Path: user.path,
  UserName: name,
  UserId: user.userId,
  Arn: userArn(accountId, user.path, name),
  CreateDate: new Date(user.createDate),
});

/** What CreateUser and GetUser say of a user. */
export const userMembers = (accountId: string, name: string, user: UserIn): AwsStructure => ({
  ...listedUser(accountId, name, user),
  ...boundaryMember(user),
  ...tagsMember(user.tags),
});
