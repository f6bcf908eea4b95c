import { required } from '../../../wire/aws/members.ts';
import { poolIdMember } from './members.ts';
import { poolAction } from './poolAction.ts';
import { roleMappingResult } from './roleMappings.ts';

/** GetIdentityPoolRoles (Amazon Cognito Federated Identities API Reference). */
export const getIdentityPoolRoles = poolAction({
  name: 'GetIdentityPoolRoles',
  members: { IdentityPoolId: required(poolIdMember) },
  reference: { checks: [], errors: [], differs: [] },
  run: (_input, { world, poolId, pool, reasons }) => {
    const mappings = Object.entries(pool.roleMappings);
    return reasons.answer(world, {
      IdentityPoolId: poolId,
      Roles: pool.roles,
      RoleMappings: Object.fromEntries(
        mappings.map(([provider, mapping]) => [provider, roleMappingResult(mapping)]),
      ),
    });
  },
});
