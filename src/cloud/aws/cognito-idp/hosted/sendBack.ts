import { type Instant, minutes } from '../../../../kit/time.ts';
import type { HttpResponse, Headers } from '../../../../wire/http/records.ts';
import { answerAddress } from '../../../../wire/oauth/answerAddress.ts';
import { redirectTo } from '../../../htmlPage.ts';
import type { AuthorizationCode } from '../../../world/cognitoState.ts';
import { mintUuid } from '../../../world/mint.ts';
import type { World } from '../../../world/world.ts';
import type { Somebody } from '../challenges.ts';
import { issueTokens } from '../issueTokens.ts';
import type { Wish } from './readWish.ts';

/** FACTS 6.7. */
const codeLifetime = minutes(5);

interface SentBack {
  readonly world: World;
  readonly response: HttpResponse;
}

/** Sends somebody who has signed in back to the app: with a code, or with tokens in the implicit grant. */
export async function sendBack(
  world: World,
  wish: Wish,
  { username, user }: Somebody,
  authTime: Instant,
  headers: Headers,
): Promise<SentBack> {
  const { poolId, clientId, redirectUri, scopes, state, nonce, codeChallenge } = wish;
  const [originJti, minted] = mintUuid(world);
  if (wish.responseType === 'token') {
    const signIn = { authTime, originJti, scopes, nonce };
    const { world: next, tokens } = await issueTokens(minted, wish, { username, user }, signIn);
    const answer = {
      ...(tokens.idToken !== undefined && { id_token: tokens.idToken }),
      access_token: tokens.accessToken,
      token_type: 'bearer',
      expires_in: String(tokens.expiresIn),
    };
    const location = answerAddress(redirectUri, state, answer, 'fragment');
    return { world: next, response: redirectTo(location, headers) };
  }
  const [code, next] = mintUuid(minted);
  const kept: AuthorizationCode = {
    pool: poolId,
    client: clientId,
    username,
    sub: user.sub,
    authTime,
    originJti,
    scopes: [...scopes],
    redirectUri,
    ...(nonce !== undefined && { nonce }),
    ...(codeChallenge !== undefined && { codeChallenge }),
    expiresAt: next.clock + codeLifetime,
    used: false,
  };
  const codes = next.cognito.codes.set(code, kept);
  return {
    world: { ...next, cognito: { ...next.cognito, codes } },
    response: redirectTo(answerAddress(redirectUri, state, { code }), headers),
  };
}
