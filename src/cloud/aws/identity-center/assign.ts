import type { Result } from '../../../kit/result.ts';
import { success } from '../../../kit/result.ts';
import type { AccountAssignmentIn, World } from '../../world/world.ts';
import { changeInstance } from './changes.ts';
import { deprovision, provision } from './provision.ts';

export const sameAssignment = (one: AccountAssignmentIn, other: AccountAssignmentIn): boolean =>
  one.permissionSet === other.permissionSet &&
  one.account === other.account &&
  one.principalType === other.principalType &&
  one.principalId === other.principalId;

/**
 * Lets a user or group use a permission set in an account. The first assignment makes the role; a further
 * one leaves it as it is.
 */
export function assign(world: World, assignment: AccountAssignmentIn): Result<World, string> {
  const { account, permissionSet } = assignment;
  const there =
    world.identityCenter?.provisioned[account]?.permissionSets[permissionSet] !== undefined;
  const ready = there ? success(world) : provision(world, account, permissionSet);
  if (!ready.ok || !ready.value.identityCenter) return ready;
  const { identityCenter } = ready.value;
  if (identityCenter.assignments.some((one) => sameAssignment(one, assignment))) return ready;
  return success(
    changeInstance(ready.value, identityCenter, {
      assignments: [...identityCenter.assignments, assignment],
    }),
  );
}

/** Takes an assignment back. With the last one of a permission set in an account its role goes. */
export function unassign(world: World, assignment: AccountAssignmentIn): World {
  const { identityCenter } = world;
  if (!identityCenter) return world;
  const { account, permissionSet } = assignment;
  const assignments = identityCenter.assignments.filter((one) => !sameAssignment(one, assignment));
  const next = changeInstance(world, identityCenter, { assignments });
  return assignments.some((one) => one.account === account && one.permissionSet === permissionSet)
    ? next
    : deprovision(next, account, permissionSet);
}
