import { check } from '../../../../kit/why.ts';
import { fieldOf } from '../../../../wire/http/form.ts';
import { jsonAnswer } from '../../../idp/oidc/jsonAnswer.ts';
import type { Answer } from '../../../network.ts';
import { mintUuid } from '../../../world/mint.ts';
import { signToken } from '../issueTokens.ts';
import { issuerOf } from '../userPools.ts';
import { checkFlow } from './checkFlow.ts';
import { answerFor } from './hostedTurn.ts';
import { oauthError } from './oauthError.ts';
import { hostedUiRules } from './rules.ts';
import type { TokenTurn } from './token.ts';

/**
 * The grant client_credentials: an access token for the app itself, with scopes of its own (Amazon Cognito
 * Developer Guide, "Scopes, M2M, and resource servers"). Nobody signs in, so there is no other token.
 */
export async function tokensForClient(turn: TokenTurn): Promise<Answer> {
  const { world, fields, reasons } = turn;
  const { poolId, clientId, client } = turn.client;
  // A client without a secret proves nothing, so that it has nothing to trade.
  const secret = client.secret !== undefined;
  reasons.add(check(hostedUiRules.clientAuthentication, secret));
  if (!checkFlow(turn, 'client_credentials') || !secret)
    return answerFor(reasons, world, oauthError('unauthorized_client'));
  const asked = (fieldOf(fields, 'scope') ?? '').split(' ').filter(Boolean);
  const scopes = asked.length > 0 ? [...new Set(asked)] : client.allowedOAuthScopes;
  const allowed = scopes.every((scope) => client.allowedOAuthScopes.includes(scope));
  reasons.add(
    check(hostedUiRules.scopesAllowed, allowed, { saw: scopes, wanted: client.allowedOAuthScopes }),
  );
  if (!allowed) return answerFor(reasons, world, oauthError('invalid_grant'));
  const [jti, next] = mintUuid(world);
  const now = Math.floor(world.clock / 1000);
  const accessToken = await signToken({
    sub: clientId,
    token_use: 'access',
    scope: scopes.join(' '),
    auth_time: now,
    iss: issuerOf(poolId),
    exp: now + client.accessTokenValidity,
    iat: now,
    version: 2,
    jti,
    client_id: clientId,
  });
  const body = {
    access_token: accessToken,
    expires_in: client.accessTokenValidity,
    token_type: 'Bearer',
  };
  return answerFor(reasons, next, jsonAnswer(200, body));
}
