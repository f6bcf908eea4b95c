import type { World } from '../../cloud/world/world.ts';
import { inWorld, type ObjectOf } from './inWorld.ts';
import { keptValue, type SetUpCall, type SetUpPart } from './setUpCall.ts';

const pool = 'IDENTITY_POOL_ID';

/** An identity pool, whose tokens it takes, and the roles it gives. */
export function identityPoolSetUp(
  world: World,
  { id }: ObjectOf<'identity-pool'>,
): readonly SetUpPart[] {
  const found = inWorld(world.identityPools, id);
  const region = id.split(':')[0] ?? '';
  const call = (command: string, input: object): SetUpCall => ({
    call: { client: 'CognitoIdentityClient', command: `${command}Command`, input, region },
  });
  const { roles, roleMappings, supportedLoginProviders } = found;
  const { openIdConnectProviderArns, samlProviderArns } = found;
  const mappings = Object.entries(roleMappings).map(([provider, mapping]) => [
    provider,
    {
      Type: mapping.type,
      ...(mapping.ambiguousRoleResolution !== undefined && {
        AmbiguousRoleResolution: mapping.ambiguousRoleResolution,
      }),
      ...(mapping.rules &&
        mapping.rules.length > 0 && {
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
  return [
    {
      title: `Identity pool ${found.name}`,
      account: found.account,
      calls: [
        {
          ...call('CreateIdentityPool', {
            IdentityPoolName: found.name,
            AllowUnauthenticatedIdentities: found.allowUnauthenticatedIdentities ?? false,
            AllowClassicFlow: found.allowClassicFlow ?? false,
            ...(Object.keys(supportedLoginProviders).length > 0 && {
              SupportedLoginProviders: supportedLoginProviders,
            }),
            ...(found.developerProviderName !== undefined && {
              DeveloperProviderName: found.developerProviderName,
            }),
            ...(openIdConnectProviderArns.length > 0 && {
              OpenIdConnectProviderARNs: openIdConnectProviderArns,
            }),
            ...(samlProviderArns.length > 0 && { SamlProviderARNs: samlProviderArns }),
            CognitoIdentityProviders: (found.cognitoIdentityProviders ?? []).map(
              ({ providerName, clientId, serverSideTokenCheck }) => ({
                ProviderName: providerName,
                ClientId: clientId,
                ServerSideTokenCheck: serverSideTokenCheck,
              }),
            ),
          }),
          keeps: { name: pool, member: 'IdentityPoolId' },
        },
        call('SetIdentityPoolRoles', {
          IdentityPoolId: keptValue(pool),
          Roles: {
            ...(roles.authenticated !== undefined && { authenticated: roles.authenticated }),
            ...(roles.unauthenticated !== undefined && { unauthenticated: roles.unauthenticated }),
          },
          ...(mappings.length > 0 && { RoleMappings: Object.fromEntries(mappings) as object }),
        }),
      ],
    },
  ];
}
