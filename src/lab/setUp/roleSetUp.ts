import type { World } from '../../cloud/world/world.ts';
import { iamCall, permissionCalls, tagList } from './iamCalls.ts';
import { accountIn, inWorld, type ObjectOf } from './inWorld.ts';
import type { SetUpPart } from './setUpCall.ts';

export function roleSetUp(world: World, { account, name }: ObjectOf<'role'>): readonly SetUpPart[] {
  const role = inWorld(accountIn(world, account).roles, name);
  return [
    {
      title: `Role ${name}`,
      account,
      calls: [
        iamCall('CreateRole', {
          RoleName: name,
          ...(role.path !== undefined && role.path !== '/' && { Path: role.path }),
          AssumeRolePolicyDocument: JSON.stringify(role.trustPolicy),
          ...(role.description !== undefined && { Description: role.description }),
          ...(role.maxSessionDuration !== undefined && {
            MaxSessionDuration: role.maxSessionDuration,
          }),
          ...(role.permissionsBoundary !== undefined && {
            PermissionsBoundary: role.permissionsBoundary,
          }),
          ...tagList(role.tags),
        }),
        ...permissionCalls('Role', name, role),
      ],
    },
  ];
}
