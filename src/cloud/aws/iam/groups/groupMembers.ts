import type { AwsStructure } from '../../../../wire/aws/awsValue.ts';
import type { GroupIn } from '../../../world/world.ts';
import { groupArn } from '../../arns.ts';

/** What answers say of a group. */
export const groupMembers = (accountId: string, name: string, group: GroupIn): AwsStructure => ({
  Path: group.path,
  GroupName: name,
  GroupId: group.groupId,
  Arn: groupArn(accountId, group.path, name),
  CreateDate: new Date(group.createDate),
});
