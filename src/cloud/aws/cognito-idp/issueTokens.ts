import { sha256 } from '@noble/hashes/sha2.js';
import { toBase64Url, utf8 } from '../../../kit/bytes.ts';
import { type Instant, seconds } from '../../../kit/time.ts';
import type { JsonObject } from '../../../wire/aws/jsonObject.ts';
import { signJwt } from '../../../wire/jwt/signJwt.ts';
import type { RefreshToken } from '../../world/cognitoState.ts';
import { mintUuid } from '../../world/mint.ts';
import type { World } from '../../world/world.ts';
import { identitiesOf } from './attributes.ts';
import { groupClaimsOf } from './groups.ts';
import { mintRefreshToken } from './mintOpaque.ts';
import { signingKey } from './tokenKeys.ts';
import { type FoundClient, type FoundUser, issuerOf } from './userPools.ts';

/** A sign-in that tokens tell of. */
export interface SignIn {
  readonly authTime: Instant;
  /** Common to all tokens of the sign-in. */
  readonly originJti: string;
  /** Undefined: by the API. Else what the hosted UI granted. */
  readonly scopes?: readonly string[] | undefined;
  readonly nonce?: string | undefined;
}

export interface IssuedTokens {
  readonly accessToken: string;
  /** Absent where the hosted UI was not asked for `openid`. */
  readonly idToken?: string;
  /** Seconds, of the access token. */
  readonly expiresIn: number;
}

/** The scope of tokens that the API issues. */
export const apiScope = 'aws.cognito.signin.user.admin';

const inSeconds = (at: Instant): number => Math.floor(at / 1000);

/** Signs with the key that all pools have. It fails only where there is no WebCrypto at all. */
export async function signToken(claims: JsonObject): Promise<string> {
  const signed = await signJwt({ kid: signingKey.kid, alg: 'RS256' }, claims, signingKey);
  if (!signed.ok) throw new Error(signed.faults.join());
  return signed.value;
}

/** OpenID Connect Core section 3.1.3.6: the left half of the hash. */
const atHash = (accessToken: string): string =>
  toBase64Url(sha256(utf8(accessToken)).subarray(0, 16));

/** The attributes that these scopes let the ID token tell; all of them for the API. */
export function attributeClaims(
  attributes: Readonly<Record<string, string>>,
  scopes: readonly string[] | undefined,
): Readonly<Record<string, string | boolean>> {
  const may = (scope: string): boolean => scopes === undefined || scopes.includes(scope);
  return Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) => {
      const scope = name.startsWith('email')
        ? 'email'
        : name.startsWith('phone_number')
          ? 'phone'
          : 'profile';
      if (!may(scope) && !may(apiScope)) return [];
      return [[name, name.endsWith('_verified') ? value === 'true' : value]];
    }),
  );
}

/**
 * Issues an access token and an ID token with the claims of FACTS 6.5, signed RS256.
 * @returns the world in which their ids are spent
 */
export async function issueTokens(
  world: World,
  { poolId, pool, clientId, client }: FoundClient,
  { username, user }: Pick<FoundUser, 'username' | 'user'>,
  { authTime, originJti, scopes, nonce }: SignIn,
): Promise<{ readonly world: World; readonly tokens: IssuedTokens }> {
  const [eventId, afterEvent] = mintUuid(world);
  const [accessJti, afterAccess] = mintUuid(afterEvent);
  const [idJti, next] = mintUuid(afterAccess);
  const { groups, roles, preferredRole } = groupClaimsOf(pool, username);
  const grouped = groups.length > 0 && { 'cognito:groups': groups };
  const revocable = client.enableTokenRevocation && { origin_jti: originJti };
  const issuedAt = inSeconds(world.clock);
  const times = (validity: number) => ({
    auth_time: inSeconds(authTime),
    exp: issuedAt + validity,
    iat: issuedAt,
  });
  const accessToken = await signToken({
    sub: user.sub,
    ...grouped,
    iss: issuerOf(poolId),
    ...(scopes !== undefined && { version: 2 }),
    client_id: clientId,
    ...revocable,
    event_id: eventId,
    token_use: 'access',
    scope: (scopes ?? [apiScope]).join(' '),
    ...times(client.accessTokenValidity),
    jti: accessJti,
    username,
  });
  const wantsId = scopes === undefined || scopes.includes('openid');
  const idToken =
    wantsId &&
    (await signToken({
      ...attributeClaims(user.attributes, scopes),
      ...(scopes !== undefined && { at_hash: atHash(accessToken) }),
      sub: user.sub,
      ...grouped,
      ...(preferredRole !== undefined && { 'cognito:preferred_role': preferredRole }),
      iss: issuerOf(poolId),
      'cognito:username': username,
      ...(nonce !== undefined && { nonce }),
      ...revocable,
      ...(roles.length > 0 && { 'cognito:roles': roles }),
      aud: clientId,
      event_id: eventId,
      token_use: 'id',
      ...times(client.idTokenValidity),
      jti: idJti,
      ...(user.identity && { identities: identitiesOf(user) }),
    }));
  return {
    world: next,
    tokens: {
      accessToken,
      ...(idToken !== false && { idToken }),
      expiresIn: client.accessTokenValidity,
    },
  };
}

/** Issues the refresh token of a sign-in and keeps it. */
export function issueRefreshToken(
  world: World,
  { poolId, clientId, client }: FoundClient,
  { username, user }: Pick<FoundUser, 'username' | 'user'>,
  { authTime, originJti, scopes }: SignIn,
): { readonly world: World; readonly refreshToken: string } {
  const [refreshToken, next] = mintRefreshToken(world);
  const kept: RefreshToken = {
    pool: poolId,
    client: clientId,
    username,
    sub: user.sub,
    authTime,
    originJti,
    ...(scopes !== undefined && { scopes: [...scopes] }),
    expiresAt: world.clock + seconds(client.refreshTokenValidity),
    revoked: false,
  };
  const refreshTokens = next.cognito.refreshTokens.set(refreshToken, kept);
  return { world: { ...next, cognito: { ...next.cognito, refreshTokens } }, refreshToken };
}
