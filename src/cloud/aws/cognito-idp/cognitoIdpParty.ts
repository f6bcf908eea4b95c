import { utf8 } from '../../../kit/bytes.ts';
import { check } from '../../../kit/why.ts';
import { own } from '../../../kit/own.ts';
import { invalidParameterException } from '../../../wire/aws/jsonErrors.ts';
import { readJwt } from '../../../wire/jwt/readJwt.ts';
import type { Party } from '../../network.ts';
import type { World } from '../../world/world.ts';
import { dated } from '../dated.ts';
import { awsHost } from '../hosts.ts';
import { jsonParty } from '../jsonParty.ts';
import { awsRules } from '../rules.ts';
import { trailed } from '../trailed.ts';
import { personOf } from './checkAccessToken.ts';
import { cognitoIdpActions } from './index.ts';
import { cognitoIdpRules } from './rules.ts';
import { poolKeys } from './tokenKeys.ts';
import { clientIn, issuerOf, regionOfPool } from './userPools.ts';

type Input = Readonly<Record<string, unknown>>;

/** Whose pool an unsigned call is about, by its client, its session or its token. */
function accountConcerned(input: Input, world: World): string | undefined {
  const { ClientId, Session, AccessToken } = input;
  if (typeof ClientId === 'string') return clientIn(world, ClientId)?.pool.account;
  if (typeof Session === 'string')
    return own(world.userPools, world.cognito.challenges.get(Session)?.pool ?? '')?.account;
  const read = typeof AccessToken === 'string' ? readJwt(AccessToken) : undefined;
  if (read?.ok !== true) return undefined;
  const region = Object.keys(world.userPools).map(regionOfPool);
  return region.map((one) => personOf(world, one, read.value.claims)).find(Boolean)?.pool.account;
}

const api = jsonParty({
  service: 'cognito-idp',
  target: 'AWSCognitoIdentityProviderService',
  rule: cognitoIdpRules.request,
  invalid: invalidParameterException,
  actions: cognitoIdpActions.map((action) =>
    trailed(action, { name: 'cognito-idp.amazonaws.com', accountOf: accountConcerned }),
  ),
});

/** OpenID Connect Discovery 1.0 section 3, as a user pool publishes it. */
const discoveryOf = (poolId: string, domain: string | undefined) => {
  const hosted = domain && `https://${domain}.auth.${regionOfPool(poolId)}.amazoncognito.com`;
  return {
    ...(hosted !== undefined && {
      authorization_endpoint: `${hosted}/oauth2/authorize`,
      end_session_endpoint: `${hosted}/logout`,
    }),
    id_token_signing_alg_values_supported: ['RS256'],
    issuer: issuerOf(poolId),
    jwks_uri: `${issuerOf(poolId)}/.well-known/jwks.json`,
    response_types_supported: ['code', 'token'],
    ...(hosted !== undefined && {
      revocation_endpoint: `${hosted}/oauth2/revoke`,
    }),
    scopes_supported: ['openid', 'email', 'phone', 'profile'],
    subject_types_supported: ['public'],
    ...(hosted !== undefined && {
      token_endpoint: `${hosted}/oauth2/token`,
      token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
      userinfo_endpoint: `${hosted}/oauth2/userInfo`,
    }),
  };
};

/** Amazon Cognito user pools: the API, and what each pool publishes as an issuer of ID tokens. */
export const cognitoIdpParty: Party = (request, scene) => {
  const { host, pathname } = new URL(request.url);
  const [, poolId = '', document = ''] =
    /^\/([\w-]+)\/\.well-known\/(jwks\.json|openid-configuration)$/.exec(pathname) ?? [];
  if (request.method !== 'GET' || document === '') return api(request, scene);
  const { world } = scene;
  const found = own(world.userPools, poolId);
  const pool = regionOfPool(poolId) === awsHost(host)?.region ? found : undefined;
  const body = pool
    ? document === 'jwks.json'
      ? poolKeys
      : discoveryOf(poolId, pool.domain)
    : { message: `User pool ${poolId} does not exist.` };
  return {
    world,
    response: dated(
      {
        status: pool ? 200 : 404,
        headers: [['Content-Type', 'application/json']],
        body: utf8(JSON.stringify(body)),
      },
      world,
    ),
    why: check(pool ? awsRules.route : cognitoIdpRules.userPool, pool !== undefined, {
      saw: pathname,
    }),
  };
};
