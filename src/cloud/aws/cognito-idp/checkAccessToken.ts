import { seconds } from '../../../kit/time.ts';
import { own } from '../../../kit/own.ts';
import { allOf, check } from '../../../kit/why.ts';
import { type JsonObject, memberOf } from '../../../wire/aws/jsonObject.ts';
import { verifyJwt } from '../../../wire/jwt/verifyJwt.ts';
import type { World } from '../../world/world.ts';
import { type Checked, failed, passed } from '../reasons.ts';
import {
  accessTokenExpired,
  accessTokenRevoked,
  invalidAccessToken,
  notAuthorized,
} from './errors.ts';
import { apiScope } from './issueTokens.ts';
import { cognitoIdpRules } from './rules.ts';
import { poolKeys } from './tokenKeys.ts';
import { type FoundUser, issuerOf, regionOfPool } from './userPools.ts';

/** Whom an access token stands for. */
export interface TokenHolder extends FoundUser {
  readonly claims: JsonObject;
  readonly scopes: readonly string[];
}

const textIn = (claims: JsonObject, name: string): string | undefined => {
  const value = memberOf(claims, name);
  return typeof value === 'string' ? value : undefined;
};

const numberIn = (claims: JsonObject, name: string): number => {
  const value = memberOf(claims, name);
  return typeof value === 'number' ? value : 0;
};

/** The person of a pool whom the claims name; undefined where they are gone or somebody else by now. */
export function personOf(
  { userPools }: World,
  region: string,
  claims: JsonObject,
): FoundUser | undefined {
  const issuer = textIn(claims, 'iss');
  const [poolId, pool] = Object.entries(userPools).find(([id]) => issuerOf(id) === issuer) ?? [];
  if (poolId === undefined || !pool || regionOfPool(poolId) !== region) return undefined;
  const username = textIn(claims, 'username') ?? textIn(claims, 'cognito:username') ?? '';
  const user = own(pool.users, username);
  return user?.sub === textIn(claims, 'sub') && user ? { poolId, pool, username, user } : undefined;
}

/** Whether the sign-in behind a token was ended since: its refresh token revoked, or everywhere signed out. */
export function isSignedOut({ cognito }: World, { user }: FoundUser, claims: JsonObject): boolean {
  const origin = textIn(claims, 'origin_jti');
  // The claim counts whole seconds.
  const before = seconds(numberIn(claims, 'auth_time') + 1) <= (user.signedOutAt ?? 0);
  return before || (origin !== undefined && cognito.revokedOrigins.has(origin));
}

/** Whether this is a living access token of a pool of this region (FACTS 6.5). */
export async function checkAccessToken(
  world: World,
  region: string,
  text: string,
): Promise<Checked<TokenHolder>> {
  const { why: signed, token } = await verifyJwt(text, { keys: poolKeys, algorithms: ['RS256'] });
  const claims = signed.holds === true && token ? token.claims : undefined;
  const person = claims && personOf(world, region, claims);
  const use = claims && textIn(claims, 'token_use');
  const expiry = claims ? numberIn(claims, 'exp') : 0;
  const lives = world.clock < seconds(expiry);
  const out = claims && person && isSignedOut(world, person, claims);
  const why = allOf(cognitoIdpRules.accessToken, [
    signed,
    check(cognitoIdpRules.tokenIssuer, claims ? person !== undefined : null),
    check(cognitoIdpRules.tokenUse, claims ? use === 'access' : null, {
      ...(use !== undefined && { saw: use }),
      wanted: 'access',
    }),
    check(cognitoIdpRules.tokenLives, claims ? lives : null, { saw: String(expiry) }),
    check(cognitoIdpRules.tokenRevoked, out === undefined ? null : !out),
    check(cognitoIdpRules.enabled, person ? person.user.enabled : null),
  ]);
  if (!claims || !person || use !== 'access') return failed(why, invalidAccessToken);
  if (!lives) return failed(why, accessTokenExpired);
  if (out === true || !person.user.enabled) return failed(why, accessTokenRevoked);
  return passed(why, { ...person, claims, scopes: (textIn(claims, 'scope') ?? '').split(' ') });
}

/** The same for operations on one's own account, which want the scope for them. */
export async function checkSelfService(
  world: World,
  region: string,
  text: string,
): Promise<Checked<TokenHolder>> {
  const holder = await checkAccessToken(world, region, text);
  if (holder.error) return holder;
  const granted = check(cognitoIdpRules.tokenScope, holder.value.scopes.includes(apiScope), {
    saw: holder.value.scopes,
    wanted: apiScope,
  });
  const why = allOf(cognitoIdpRules.accessToken, [...(holder.why.parts ?? []), granted]);
  return granted.holds === true
    ? passed(why, holder.value)
    : failed(why, notAuthorized('Access Token does not have required scopes'));
}
