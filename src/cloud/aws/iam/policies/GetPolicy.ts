import { entityAction } from '../entity/entityAction.ts';
import { done } from '../steps.ts';
import { readablePolicies } from './awsPolicies.ts';
import { policyMembers } from './policyMembers.ts';

/** GetPolicy (IAM API Reference), for policies of the account and of AWS. */
export const getPolicy = entityAction(readablePolicies, {
  name: 'GetPolicy',
  members: {},
  reference: {
    checks: [],
    errors: [],
    differs: ['Ids, dates and versions of the policies that AWS keeps are the lab’s own.'],
  },
  changes: false,
  run: (_input, { account, key, thing }) =>
    done({ result: { Policy: policyMembers(account, key, thing) } }),
});
