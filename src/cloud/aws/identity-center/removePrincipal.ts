import type { IdentityCenterIn, World } from '../../world/world.ts';
import { unassign } from './assign.ts';
import { changeInstance, without } from './changes.ts';

/** Takes back every assignment that the instance has for somebody. */
const unassignAll = (world: World, { assignments }: IdentityCenterIn, id: string): World =>
  assignments.filter(({ principalId }) => principalId === id).reduce(unassign, world);

/** Removes a user with everything that names them: memberships and assignments. */
export function removeUser(world: World, identityCenter: IdentityCenterIn, id: string): World {
  const groups = Object.fromEntries(
    Object.entries(identityCenter.groups).map(([groupId, group]) => [
      groupId,
      {
        ...group,
        members: Object.fromEntries(
          Object.entries(group.members).filter(([, userId]) => userId !== id),
        ),
      },
    ]),
  );
  const users = without(identityCenter.users, id);
  return unassignAll(changeInstance(world, identityCenter, { users, groups }), identityCenter, id);
}

/** Removes a group with its assignments. */
export const removeGroup = (world: World, identityCenter: IdentityCenterIn, id: string): World =>
  unassignAll(
    changeInstance(world, identityCenter, { groups: without(identityCenter.groups, id) }),
    identityCenter,
    id,
  );
