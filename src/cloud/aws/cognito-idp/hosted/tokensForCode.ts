import { own } from '../../../../kit/own.ts';
import { allOf, check } from '../../../../kit/why.ts';
import { fieldOf } from '../../../../wire/http/form.ts';
import { challengeOf, isCodeVerifier } from '../../../../wire/oauth/pkce.ts';
import { jsonAnswer } from '../../../idp/oidc/jsonAnswer.ts';
import type { Answer } from '../../../network.ts';
import type { AuthorizationCode } from '../../../world/cognitoState.ts';
import type { World } from '../../../world/world.ts';
import type { Somebody } from '../challenges.ts';
import { issueRefreshToken, issueTokens } from '../issueTokens.ts';
import { checkFlow } from './checkFlow.ts';
import { answerFor } from './hostedTurn.ts';
import { oauthError } from './oauthError.ts';
import { hostedUiRules } from './rules.ts';
import type { TokenTurn } from './token.ts';

/** Whether a code is one of this client's, good here and now (RFC 6749 section 4.1.3). */
function checkCode(
  { world, client, fields, reasons }: TokenTurn,
  code: AuthorizationCode | undefined,
): Somebody | undefined {
  const redirectUri = fieldOf(fields, 'redirect_uri') ?? '';
  const verifier = fieldOf(fields, 'code_verifier');
  const user = code && own(client.pool.users, code.username);
  const same = user?.enabled === true && user.sub === code?.sub;
  const challenge = code?.codeChallenge;
  const proven = verifier !== undefined && isCodeVerifier(verifier) && challengeOf(verifier);
  const why = allOf(hostedUiRules.code, [
    check(hostedUiRules.codeKnown, code !== undefined),
    check(hostedUiRules.codeOnce, code ? !code.used : null),
    check(hostedUiRules.codeLives, code ? world.clock < code.expiresAt : null),
    check(hostedUiRules.codeRedirectUri, code ? code.redirectUri === redirectUri : null, {
      saw: redirectUri,
      ...(code && { wanted: code.redirectUri }),
    }),
    check(hostedUiRules.codeVerifier, challenge === undefined ? null : proven === challenge, {
      saw: verifier ?? 'none',
      ...(challenge !== undefined && { wanted: challenge }),
    }),
    check(hostedUiRules.codePerson, code ? same : null),
  ]);
  reasons.add(why);
  return code && user && why.holds === true ? { username: code.username, user } : undefined;
}

/** The world in which a code was presented, and is good no more. */
function spendCode(world: World, handle: string, code: AuthorizationCode): World {
  const codes = world.cognito.codes.set(handle, { ...code, used: true });
  return { ...world, cognito: { ...world.cognito, codes } };
}

/**
 * The grant authorization_code. A code is spent once its client has presented it, even where the trade is
 * refused: whoever holds it now may be a thief.
 */
export async function tokensForCode(turn: TokenTurn): Promise<Answer> {
  const { world, client, fields, reasons } = turn;
  if (!checkFlow(turn, 'code')) return answerFor(reasons, world, oauthError('unauthorized_client'));
  const handle = fieldOf(fields, 'code');
  const complete = handle !== undefined && fieldOf(fields, 'redirect_uri') !== undefined;
  reasons.add(check(hostedUiRules.parameter, complete, { wanted: ['code', 'redirect_uri'] }));
  if (handle === undefined || !complete)
    return answerFor(reasons, world, oauthError('invalid_request'));
  const found = world.cognito.codes.get(handle);
  const code =
    found?.pool === client.poolId && found.client === client.clientId ? found : undefined;
  const who = checkCode(turn, code);
  const spent = code ? spendCode(world, handle, code) : world;
  if (!code || !who) return answerFor(reasons, spent, oauthError('invalid_grant'));
  const issued = await issueTokens(spent, client, who, code);
  const kept = issueRefreshToken(issued.world, client, who, code);
  const { accessToken, idToken, expiresIn } = issued.tokens;
  const body = {
    ...(idToken !== undefined && { id_token: idToken }),
    access_token: accessToken,
    refresh_token: kept.refreshToken,
    expires_in: expiresIn,
    token_type: 'Bearer',
  };
  return answerFor(reasons, kept.world, jsonAnswer(200, body));
}
