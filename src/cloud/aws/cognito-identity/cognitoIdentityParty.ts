import { utf8 } from '../../../kit/bytes.ts';
import { own } from '../../../kit/own.ts';
import { check } from '../../../kit/why.ts';
import { invalidParameterException } from '../../../wire/aws/jsonErrors.ts';
import type { Party } from '../../network.ts';
import type { World } from '../../world/world.ts';
import { dated } from '../dated.ts';
import { awsHost } from '../hosts.ts';
import { jsonParty } from '../jsonParty.ts';
import { awsRules } from '../rules.ts';
import { trailed } from '../trailed.ts';
import { cognitoIdentityActions } from './index.ts';
import { identityKeys, issuer } from './poolToken.ts';
import { cognitoIdentityRules } from './rules.ts';

/** Whose pool an unsigned call is about, by the pool or by the identity. */
function accountConcerned(
  { IdentityPoolId, IdentityId }: Readonly<Record<string, unknown>>,
  { identityPools, cognito }: World,
): string | undefined {
  const poolId =
    typeof IdentityPoolId === 'string'
      ? IdentityPoolId
      : typeof IdentityId === 'string'
        ? cognito.identities.get(IdentityId)?.pool
        : undefined;
  return poolId === undefined ? undefined : own(identityPools, poolId)?.account;
}

const api = jsonParty({
  service: 'cognito-identity',
  target: 'AWSCognitoIdentityService',
  rule: cognitoIdentityRules.request,
  invalid: invalidParameterException,
  actions: cognitoIdentityActions.map((action) =>
    trailed(action, {
      name: 'cognito-identity.amazonaws.com',
      accountOf: accountConcerned,
      // CloudTrail records what apps ask of identity pools as data events.
      categoryOf: () => (action.signed ? undefined : 'Data'),
    }),
  ),
});

const keysPath = '/.well-known/jwks_uri';

const documents: Readonly<Record<string, unknown>> = {
  '/.well-known/openid-configuration': {
    issuer,
    jwks_uri: `${issuer}${keysPath}`,
    authorization_endpoint: `${issuer}/`,
    response_types_supported: ['token'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS512'],
  },
  [keysPath]: identityKeys,
};

/**
 * Amazon Cognito identity pools: the API in each region, and on the host without one what STS fetches to
 * check the tokens of all pools.
 */
export const cognitoIdentityParty: Party = (request, scene) => {
  const { host, pathname } = new URL(request.url);
  if (awsHost(host)?.global !== true) return api(request, scene);
  const document = own(documents, pathname);
  const found = document !== undefined && request.method === 'GET';
  return {
    world: scene.world,
    response: dated(
      {
        status: found ? 200 : 404,
        headers: [['Content-Type', 'application/json']],
        body: utf8(JSON.stringify(found ? document : { message: 'Not found.' })),
      },
      scene.world,
    ),
    why: check(awsRules.route, found, { saw: pathname }),
  };
};
