import { entityAction } from '../entity/entityAction.ts';
import { roles } from '../entity/kinds.ts';
import { unused } from '../entity/unused.ts';

/** DeleteRole (IAM API Reference). Sessions of the role lose what they could do. */
export const deleteRole = entityAction(roles, {
  name: 'DeleteRole',
  members: {},
  reference: {
    checks: ['no policy is attached to the role, none is within it'],
    errors: ['DeleteConflict', 'UnmodifiableEntity'],
    differs: [],
  },
  changes: true,
  run: function* (_input, { thing, changed }) {
    yield* unused(thing.attachedPolicies.length === 0, 'must detach all policies first');
    yield* unused(Object.keys(thing.policies).length === 0, 'must delete policies first');
    return { world: changed(undefined) };
  },
});
