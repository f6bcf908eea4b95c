import type { World } from '../../cloud/world/world.ts';
import { inWorld, type ObjectOf } from '../setUp/inWorld.ts';
import { attributeOf, type HclBlock, resourceName } from './hcl.ts';

/** A user pool with its domain, app clients, groups and people. */
export function userPoolBlocks(world: World, { id }: ObjectOf<'user-pool'>): readonly HclBlock[] {
  const pool = inWorld(world.userPools, id);
  const label = resourceName(pool.name);
  const user_pool_id = attributeOf('aws_cognito_user_pool', label, 'id');
  return [
    {
      type: 'resource',
      labels: ['aws_cognito_user_pool', label],
      body: { name: pool.name, mfa_configuration: pool.mfaConfiguration },
      blocks:
        pool.mfaConfiguration === 'OFF'
          ? []
          : [{ type: 'software_token_mfa_configuration', body: { enabled: true } }],
    },
    ...(pool.domain === undefined
      ? []
      : [
          {
            type: 'resource',
            labels: ['aws_cognito_user_pool_domain', label],
            body: { domain: pool.domain, user_pool_id },
          },
        ]),
    ...Object.values(pool.clients).map((client): HclBlock => ({
      type: 'resource',
      labels: ['aws_cognito_user_pool_client', resourceName(client.name)],
      body: {
        name: client.name,
        user_pool_id,
        generate_secret: client.secret !== undefined,
        explicit_auth_flows: client.explicitAuthFlows,
        ...(client.allowedOAuthFlowsUserPoolClient && {
          supported_identity_providers: ['COGNITO'],
          allowed_oauth_flows_user_pool_client: true,
          allowed_oauth_flows: client.allowedOAuthFlows,
          allowed_oauth_scopes: client.allowedOAuthScopes,
          callback_urls: client.callbackUrls,
          logout_urls: client.logoutUrls,
        }),
      },
    })),
    ...Object.entries(pool.groups).map(([name, { roleArn, precedence }]): HclBlock => ({
      type: 'resource',
      labels: ['aws_cognito_user_group', resourceName(pool.name, name)],
      body: { name, user_pool_id, role_arn: roleArn, precedence },
    })),
    ...Object.entries(pool.users).map(([username, { attributes, password }]): HclBlock => ({
      type: 'resource',
      labels: ['aws_cognito_user', resourceName(pool.name, username)],
      body: { user_pool_id, username, password, attributes },
    })),
  ];
}

/** An identity pool and the roles it gives. */
export function identityPoolBlocks(
  world: World,
  { id }: ObjectOf<'identity-pool'>,
): readonly HclBlock[] {
  const pool = inWorld(world.identityPools, id);
  const label = resourceName(pool.name);
  const { authenticated, unauthenticated } = pool.roles;
  return [
    {
      type: 'resource',
      labels: ['aws_cognito_identity_pool', label],
      body: {
        identity_pool_name: pool.name,
        allow_unauthenticated_identities: pool.allowUnauthenticatedIdentities,
        allow_classic_flow: pool.allowClassicFlow,
        developer_provider_name: pool.developerProviderName,
        supported_login_providers: pool.supportedLoginProviders,
        openid_connect_provider_arns: pool.openIdConnectProviderArns,
        saml_provider_arns: pool.samlProviderArns,
      },
      blocks: pool.cognitoIdentityProviders.map((provider) => ({
        type: 'cognito_identity_providers',
        body: {
          provider_name: provider.providerName,
          client_id: provider.clientId,
          server_side_token_check: provider.serverSideTokenCheck,
        },
      })),
    },
    {
      type: 'resource',
      labels: ['aws_cognito_identity_pool_roles_attachment', label],
      body: {
        identity_pool_id: attributeOf('aws_cognito_identity_pool', label, 'id'),
        roles: {
          ...(authenticated !== undefined && { authenticated }),
          ...(unauthenticated !== undefined && { unauthenticated }),
        },
      },
      blocks: Object.entries(pool.roleMappings).map(([provider, mapping]) => ({
        type: 'role_mapping',
        body: {
          identity_provider: provider,
          type: mapping.type,
          ambiguous_role_resolution: mapping.ambiguousRoleResolution,
        },
        blocks: mapping.rules.map((rule) => ({
          type: 'mapping_rule',
          body: {
            claim: rule.claim,
            match_type: rule.matchType,
            value: rule.value,
            role_arn: rule.roleArn,
          },
        })),
      })),
    },
  ];
}
