import type { World } from '../../cloud/world/world.ts';
import { iamCall, permissionCalls, tagList } from './iamCalls.ts';
import { accountIn, inWorld, type ObjectOf } from './inWorld.ts';
import type { SetUpPart } from './setUpCall.ts';

/** A user with its permissions, and an access key where it has one: AWS makes the key, so it is another. */
export function userSetUp(world: World, { account, name }: ObjectOf<'user'>): readonly SetUpPart[] {
  const user = inWorld(accountIn(world, account).users, name);
  return [
    {
      title: `User ${name}`,
      account,
      calls: [
        iamCall('CreateUser', { UserName: name, ...tagList(user.tags) }),
        ...permissionCalls('User', name, user),
        ...(user.accessKeys ?? []).map(() => iamCall('CreateAccessKey', { UserName: name })),
      ],
    },
  ];
}
