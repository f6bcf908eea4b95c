import { required } from '../../../wire/aws/members.ts';
import { awsAction } from '../awsAction.ts';
import { administer } from './administer.ts';
import { poolIdMember } from './members.ts';

/** DeleteIdentityPool (Amazon Cognito Federated Identities API Reference): its identities are of no use after. */
export const deleteIdentityPool = awsAction({
  name: 'DeleteIdentityPool',
  signed: true,
  members: { IdentityPoolId: required(poolIdMember) },
  reference: {
    checks: ['the caller may do this with the pool'],
    errors: ['AccessDeniedException', 'ResourceNotFoundException'],
    differs: [],
  },
  run: ({ IdentityPoolId }, call) =>
    administer(call, 'DeleteIdentityPool', IdentityPoolId, ({ poolId }, reasons) => {
      const kept = Object.entries(call.world.identityPools).filter(([id]) => id !== poolId);
      const identityPools = Object.fromEntries(kept);
      return reasons.answer({ ...call.world, identityPools }, undefined);
    }),
});
