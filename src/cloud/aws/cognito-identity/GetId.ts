import { required, text } from '../../../wire/aws/members.ts';
import { awsAction } from '../awsAction.ts';
import { reasonsOf } from '../reasons.ts';
import { checkLogins } from './checkLogins.ts';
import { findIdentityPool } from './identityPools.ts';
import { loginsMember, poolIdMember } from './members.ts';
import { identityFor } from './resolveIdentity.ts';
import { cognitoIdentityRules } from './rules.ts';

/** GetId (Amazon Cognito Federated Identities API Reference): the identity of whoever shows these logins. */
export const getId = awsAction({
  name: 'GetId',
  signed: false,
  members: {
    AccountId: text({ length: [1, 15], pattern: String.raw`\d+` }),
    IdentityPoolId: required(poolIdMember),
    Logins: loginsMember,
  },
  reference: {
    checks: [
      'the pool exists',
      'every token in Logins: provider configured, signature, audience, expiry',
      'guests are allowed, where no login is shown',
    ],
    errors: ['NotAuthorizedException', 'ResourceConflictException', 'ResourceNotFoundException'],
    differs: [
      'Logins of two identities are a conflict; AWS may merge the identities.',
      'AccountId is not looked at.',
    ],
  },
  run: async ({ IdentityPoolId, Logins }, { world, region, network }) => {
    const reasons = reasonsOf(cognitoIdentityRules.getId);
    const pool = reasons.take(findIdentityPool(world, region, IdentityPoolId));
    if (pool.error) return reasons.refuse(world, pool.error);
    const checked = await checkLogins(network, world, pool.value, Logins ?? new Map());
    reasons.add(checked.why);
    reasons.show(checked.evidence);
    if (checked.error) return reasons.refuse(checked.world, checked.error);
    const found = reasons.take(identityFor(checked.world, pool.value, checked.logins));
    if (found.error) return reasons.refuse(checked.world, found.error);
    return reasons.answer(found.value.world, { IdentityId: found.value.identityId });
  },
});
