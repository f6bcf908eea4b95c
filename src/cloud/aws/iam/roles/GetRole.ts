import { entityAction } from '../entity/entityAction.ts';
import { roles } from '../entity/kinds.ts';
import { done } from '../steps.ts';
import { roleMembers } from './roleMembers.ts';

/** GetRole (IAM API Reference). */
export const getRole = entityAction(roles, {
  name: 'GetRole',
  members: {},
  reference: {
    checks: [],
    errors: [],
    differs: ['RoleLastUsed is left out.'],
  },
  changes: false,
  run: (_input, { world, accountId, key, thing }) =>
    done({ result: { Role: roleMembers(world, accountId, key, thing) } }),
});
