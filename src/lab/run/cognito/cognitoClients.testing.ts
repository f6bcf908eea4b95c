import { CognitoIdentityClient } from '@aws-sdk/client-cognito-identity';
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { adminKey, type Lab } from '../../../cloud/aws/cloud.testing.ts';
import { photoUserPool } from '../../../cloud/world/default/cognito.ts';
import type { AppClientIn, PoolUserIn, UserPoolIn, World } from '../../../cloud/world/world.ts';
import { type ClientScene, configuration } from '../awsClients.ts';

/** What the clients of one lab need from it. */
export const sceneOf = (lab: Lab): ClientScene => ({
  region: 'us-east-1',
  now: () => new Date(lab.world.clock),
  invocationId: () => '00000000-0000-4000-8000-000000000001',
  send: async (request) => {
    const { response } = await lab.send(request);
    if (!response) throw new Error(`no such host: ${request.url}`);
    return response;
  },
});

/** The official client of user pools; it signs, where it must, as the demonstration administrator. */
export const userPoolsClient = (lab: Lab): CognitoIdentityProviderClient =>
  new CognitoIdentityProviderClient(configuration(sceneOf(lab), 'cognito-idp', adminKey));

/** The official client of identity pools. */
export const identityPoolsClient = (lab: Lab): CognitoIdentityClient =>
  new CognitoIdentityClient(configuration(sceneOf(lab), 'cognito-identity', adminKey));

export const changeUserPool =
  (change: (pool: UserPoolIn) => Partial<UserPoolIn>) =>
  (world: World): World => {
    const pool = world.userPools[photoUserPool];
    if (!pool) throw new Error('no user pool');
    return {
      ...world,
      userPools: { ...world.userPools, [photoUserPool]: { ...pool, ...change(pool) } },
    };
  };

export const changeClient = (id: string, more: Partial<AppClientIn>) =>
  changeUserPool(({ clients }) => {
    const client = clients[id];
    if (!client) throw new Error(`no client ${id}`);
    return { clients: { ...clients, [id]: { ...client, ...more } } };
  });

export const changePerson = (name: string, more: Partial<PoolUserIn>) =>
  changeUserPool(({ users }) => {
    const user = users[name];
    if (!user) throw new Error(`no user ${name}`);
    return { users: { ...users, [name]: { ...user, ...more } } };
  });
