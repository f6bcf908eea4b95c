import type { World } from '../../cloud/world/world.ts';
import { inWorld, type ObjectOf } from './inWorld.ts';
import { keptValue, type SetUpCall, type SetUpPart } from './setUpCall.ts';

const pool = 'USER_POOL_ID';

/** A user pool with its app clients and groups. People are made by an administrator or sign up. */
export function userPoolSetUp(world: World, { id }: ObjectOf<'user-pool'>): readonly SetUpPart[] {
  const { account, name, domain, clients, groups, users } = inWorld(world.userPools, id);
  const region = id.split('_')[0] ?? '';
  const UserPoolId = keptValue(pool);
  const call = (command: string, input: object): SetUpCall => ({
    call: {
      client: 'CognitoIdentityProviderClient',
      command: `${command}Command`,
      input,
      region,
    },
  });
  const { mfaConfiguration } = inWorld(world.userPools, id);
  return [
    {
      title: `User pool ${name}`,
      account,
      calls: [
        {
          ...call('CreateUserPool', { PoolName: name }),
          keeps: { name: pool, member: 'UserPool.Id' },
        },
        ...(mfaConfiguration === 'OFF'
          ? []
          : [
              call('SetUserPoolMfaConfig', {
                UserPoolId,
                SoftwareTokenMfaConfiguration: { Enabled: true },
                MfaConfiguration: mfaConfiguration,
              }),
            ]),
        ...(domain === undefined
          ? []
          : [call('CreateUserPoolDomain', { Domain: domain, UserPoolId })]),
        ...Object.values(clients ?? {}).map((client) =>
          call('CreateUserPoolClient', {
            UserPoolId,
            ClientName: client.name,
            ...(client.secret !== undefined && { GenerateSecret: true }),
            ExplicitAuthFlows: client.explicitAuthFlows ?? [],
            ...(client.allowedOAuthFlowsUserPoolClient && {
              SupportedIdentityProviders: ['COGNITO'],
              CallbackURLs: client.callbackUrls ?? [],
              LogoutURLs: client.logoutUrls ?? [],
              AllowedOAuthFlows: client.allowedOAuthFlows ?? [],
              AllowedOAuthScopes: client.allowedOAuthScopes ?? [],
              AllowedOAuthFlowsUserPoolClient: true,
            }),
          }),
        ),
        ...Object.entries(groups ?? {}).map(([GroupName, { roleArn, precedence }]) =>
          call('CreateGroup', {
            UserPoolId,
            GroupName,
            ...(roleArn !== undefined && { RoleArn: roleArn }),
            ...(precedence !== undefined && { Precedence: precedence }),
          }),
        ),
        ...Object.entries(users ?? {}).flatMap(([Username, { attributes, password }]) => [
          call('AdminCreateUser', {
            UserPoolId,
            Username,
            UserAttributes: Object.entries(attributes ?? {})
              .filter(([attribute]) => !attribute.startsWith('custom:'))
              .map(([Name, Value]) => ({ Name, Value })),
            MessageAction: 'SUPPRESS',
          }),
          call('AdminSetUserPassword', {
            UserPoolId,
            Username,
            Password: password,
            Permanent: true,
          }),
        ]),
      ],
    },
  ];
}
