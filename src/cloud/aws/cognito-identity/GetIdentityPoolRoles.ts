import { required } from '../../../wire/aws/members.ts';
import { awsAction } from '../awsAction.ts';
import { administer } from './administer.ts';
import { poolIdMember } from './members.ts';

/** GetIdentityPoolRoles (Amazon Cognito Federated Identities API Reference). */
export const getIdentityPoolRoles = awsAction({
  name: 'GetIdentityPoolRoles',
  signed: true,
  members: { IdentityPoolId: required(poolIdMember) },
  reference: {
    checks: ['the caller may do this with the pool'],
    errors: ['AccessDeniedException', 'ResourceNotFoundException'],
    differs: [],
  },
  run: ({ IdentityPoolId }, call) =>
    administer(call, 'GetIdentityPoolRoles', IdentityPoolId, ({ pool }, reasons) => {
      const { authenticated, unauthenticated } = pool.roles;
      const mappings = Object.entries(pool.roleMappings).map(([provider, mapping]) => [
        provider,
        {
          Type: mapping.type,
          ...(mapping.ambiguousRoleResolution !== undefined && {
            AmbiguousRoleResolution: mapping.ambiguousRoleResolution,
          }),
          ...(mapping.type === 'Rules' && {
            RulesConfiguration: {
              Rules: mapping.rules.map(({ claim, matchType, value, roleArn }) => ({
                Claim: claim,
                MatchType: matchType,
                Value: value,
                RoleARN: roleArn,
              })),
            },
          }),
        },
      ]);
      return reasons.answer(call.world, {
        IdentityPoolId,
        Roles: {
          ...(authenticated !== undefined && { authenticated }),
          ...(unauthenticated !== undefined && { unauthenticated }),
        },
        RoleMappings: Object.fromEntries(mappings),
      });
    }),
});
