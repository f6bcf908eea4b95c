import { required } from '../../../wire/aws/members.ts';
import { poolIdMember } from './members.ts';
import { poolAction } from './poolAction.ts';

/** DeleteIdentityPool (Amazon Cognito Federated Identities API Reference): its identities are of no use after. */
export const deleteIdentityPool = poolAction({
  name: 'DeleteIdentityPool',
  members: { IdentityPoolId: required(poolIdMember) },
  reference: { checks: [], errors: [], differs: [] },
  run: (_input, { world, poolId, reasons }) => {
    const kept = Object.entries(world.identityPools).filter(([id]) => id !== poolId);
    return reasons.answer({ ...world, identityPools: Object.fromEntries(kept) }, undefined);
  },
});
