import { check } from '../../../../kit/why.ts';
import { fieldOf } from '../../../../wire/http/form.ts';
import { jsonAnswer } from '../../../idp/oidc/jsonAnswer.ts';
import type { Answer } from '../../../network.ts';
import { issueTokens } from '../issueTokens.ts';
import { checkRefreshToken } from '../refreshAuth.ts';
import { answerFor } from './hostedTurn.ts';
import { oauthError } from './oauthError.ts';
import { hostedUiRules } from './rules.ts';
import type { TokenTurn } from './token.ts';

/** The grant refresh_token: new access and ID tokens of the same sign-in; the refresh token stays. */
export async function tokensForRefreshToken(turn: TokenTurn): Promise<Answer> {
  const { world, client, fields, reasons } = turn;
  const presented = fieldOf(fields, 'refresh_token');
  reasons.add(check(hostedUiRules.parameter, presented !== undefined, { wanted: 'refresh_token' }));
  if (presented === undefined) return answerFor(reasons, world, oauthError('invalid_request'));
  const refreshed = reasons.take(checkRefreshToken(world, client, presented));
  if (refreshed.error) return answerFor(reasons, world, oauthError('invalid_grant'));
  const { username, user, token } = refreshed.value;
  const { world: next, tokens } = await issueTokens(world, client, { username, user }, token);
  const body = {
    ...(tokens.idToken !== undefined && { id_token: tokens.idToken }),
    access_token: tokens.accessToken,
    expires_in: tokens.expiresIn,
    token_type: 'Bearer',
  };
  return answerFor(reasons, next, jsonAnswer(200, body));
}
