import { allOf, check } from '../../../kit/why.ts';
import { own } from '../../../kit/own.ts';
import type { RefreshToken } from '../../world/cognitoState.ts';
import type { World } from '../../world/world.ts';
import type { AwsOutcome } from '../awsAction.ts';
import { type Checked, failed, passed, type Reasons } from '../reasons.ts';
import type { Somebody } from './challenges.ts';
import { checkSecretHash } from './checkSecretHash.ts';
import {
  invalidRefreshToken,
  refreshTokenExpired,
  refreshTokenRevoked,
  userDisabled,
} from './errors.ts';
import { issueTokens } from './issueTokens.ts';
import { cognitoIdpRules } from './rules.ts';
import { parameter } from './authParameter.ts';
import type { FoundClient } from './userPools.ts';

/** A sign-in that a refresh token carries on. */
export interface Refreshed extends Somebody {
  readonly token: RefreshToken;
}

/** Whether a refresh token is one of this client's and still good (FACTS 6.6). */
export function checkRefreshToken(
  world: World,
  { poolId, pool, clientId }: FoundClient,
  refreshToken: string,
): Checked<Refreshed> {
  const token = world.cognito.refreshTokens.get(refreshToken);
  const mine = token?.pool === poolId && token.client === clientId ? token : undefined;
  const user = mine && own(pool.users, mine.username);
  const person = user?.sub === mine?.sub ? user : undefined;
  const signedOut = mine && person && mine.authTime <= (person.signedOutAt ?? -1);
  const why = allOf(cognitoIdpRules.refreshToken, [
    check(cognitoIdpRules.refreshKnown, mine !== undefined && person !== undefined),
    check(cognitoIdpRules.refreshRevoked, mine ? !mine.revoked && signedOut !== true : null),
    check(cognitoIdpRules.refreshLives, mine ? world.clock < mine.expiresAt : null),
    check(cognitoIdpRules.enabled, person ? person.enabled : null),
  ]);
  if (!mine || !person) return failed(why, invalidRefreshToken);
  if (mine.revoked || signedOut === true) return failed(why, refreshTokenRevoked);
  if (world.clock >= mine.expiresAt) return failed(why, refreshTokenExpired);
  if (!person.enabled) return failed(why, userDisabled);
  return passed(why, { token: mine, username: mine.username, user: person });
}

/** REFRESH_TOKEN_AUTH: new access and ID tokens; the refresh token stays the same. */
export async function refreshAuth(
  world: World,
  found: FoundClient,
  parameters: ReadonlyMap<string, string>,
  reasons: Reasons,
): Promise<AwsOutcome> {
  const refreshToken = reasons.take(parameter(parameters, 'REFRESH_TOKEN'));
  if (refreshToken.error) return reasons.refuse(world, refreshToken.error);
  const refreshed = reasons.take(checkRefreshToken(world, found, refreshToken.value));
  if (refreshed.error) return reasons.refuse(world, refreshed.error);
  const { username, user, token } = refreshed.value;
  const secret = reasons.take(
    checkSecretHash(found, [username, user.sub], parameters.get('SECRET_HASH')),
  );
  if (secret.error) return reasons.refuse(world, secret.error);
  const issued = await issueTokens(world, found, { username, user }, token);
  return reasons.answer(issued.world, {
    AuthenticationResult: {
      AccessToken: issued.tokens.accessToken,
      ExpiresIn: issued.tokens.expiresIn,
      IdToken: issued.tokens.idToken,
      TokenType: 'Bearer',
    },
    ChallengeParameters: {},
  });
}
