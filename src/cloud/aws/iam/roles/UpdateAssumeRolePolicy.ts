import { required } from '../../../../wire/aws/members.ts';
import { entityAction } from '../entity/entityAction.ts';
import { roles } from '../entity/kinds.ts';
import { policyDocument } from '../iamMembers.ts';
import { readTrust } from './trust.ts';

/** UpdateAssumeRolePolicy (IAM API Reference): another trust policy, its principals bound anew. */
export const updateAssumeRolePolicy = entityAction(roles, {
  name: 'UpdateAssumeRolePolicy',
  members: { PolicyDocument: required(policyDocument) },
  reference: {
    checks: [
      'the trust policy is well formed, of at most 2,048 characters, and names users and roles that exist',
    ],
    errors: ['LimitExceeded', 'MalformedPolicyDocument', 'UnmodifiableEntity'],
    differs: ['Accounts that a trust policy names need not exist.'],
  },
  changes: true,
  run: function* ({ PolicyDocument }, { thing, changed, world }) {
    const trust = yield* readTrust(world, PolicyDocument, 'PolicyDocument');
    return { world: changed({ ...thing, ...trust }) };
  },
});
