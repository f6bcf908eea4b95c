import type { AwsStructure } from '../../../../wire/aws/awsValue.ts';
import type { RoleIn, World } from '../../../world/world.ts';
import { roleArn } from '../../arns.ts';
import { trustPolicyOf } from '../../principalBindings.ts';
import { boundaryMember } from '../entity/boundaries.ts';
import { encodedPolicy } from '../storedPolicies.ts';
import { tagsMember } from '../tagging.ts';

/** What ListRoles says of a role: everything but boundary and tags. */
export const listedRole = (
  world: World,
  accountId: string,
  name: string,
  role: RoleIn,
): AwsStructure => ({
  Path: role.path,
  RoleName: name,
  RoleId: role.roleId,
  Arn: roleArn(accountId, role.path, name),
  CreateDate: new Date(role.createDate),
  AssumeRolePolicyDocument: encodedPolicy(trustPolicyOf(world, role)),
  Description: role.description,
  MaxSessionDuration: role.maxSessionDuration,
});

/** What CreateRole and GetRole say of a role. */
export const roleMembers = (
  world: World,
  accountId: string,
  name: string,
  role: RoleIn,
): AwsStructure => ({
  ...listedRole(world, accountId, name, role),
  ...boundaryMember(role),
  ...tagsMember(role.tags),
});
