import { entityAction } from '../entity/entityAction.ts';
import { users } from '../entity/kinds.ts';
import { unused } from '../entity/unused.ts';
import { devicesOf } from '../devices/devicesOf.ts';

/** DeleteUser (IAM API Reference): everything that hangs on the user must be gone first. */
export const deleteUser = entityAction(users, {
  name: 'DeleteUser',
  members: {},
  reference: {
    checks: [
      'the user has no access key, no MFA device, no policy attached or within, and is in no group',
    ],
    errors: ['DeleteConflict'],
    differs: [],
  },
  changes: true,
  run: function* (_input, { account, key, thing, changed }) {
    const inGroups = Object.values(account.groups).some(({ members }) => members.includes(key));
    yield* unused(thing.accessKeys.length === 0, 'must delete access keys first');
    yield* unused(devicesOf(account, { user: key }).length === 0, 'must delete MFA device first');
    yield* unused(thing.attachedPolicies.length === 0, 'must detach all policies first');
    yield* unused(Object.keys(thing.policies).length === 0, 'must delete policies first');
    yield* unused(!inGroups, 'must remove users from group first');
    return { world: changed(undefined) };
  },
});
