import { entityAction } from '../entity/entityAction.ts';
import { groups } from '../entity/kinds.ts';
import { unused } from '../entity/unused.ts';

/** DeleteGroup (IAM API Reference). */
export const deleteGroup = entityAction(groups, {
  name: 'DeleteGroup',
  members: {},
  reference: {
    checks: ['the group has no user, no policy attached or within'],
    errors: ['DeleteConflict'],
    differs: [],
  },
  changes: true,
  run: function* (_input, { thing, changed }) {
    yield* unused(thing.members.length === 0, 'must remove users from group first');
    yield* unused(thing.attachedPolicies.length === 0, 'must detach all policies first');
    yield* unused(Object.keys(thing.policies).length === 0, 'must delete policies first');
    return { world: changed(undefined) };
  },
});
