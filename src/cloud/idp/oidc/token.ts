import { own } from '../../../kit/own.ts';
import { minutes, seconds } from '../../../kit/time.ts';
import { allOf, check, type Why } from '../../../kit/why.ts';
import { type Fields, fieldOf, formOf, readQuery } from '../../../wire/http/form.ts';
import type { HttpResponse } from '../../../wire/http/records.ts';
import { challengeOf, isCodeVerifier } from '../../../wire/oauth/pkce.ts';
import type { Answer } from '../../network.ts';
import { mintHandle } from '../../world/mint.ts';
import type { OpenIdGrantIn, World } from '../../world/world.ts';
import { clientOf } from './clientOf.ts';
import { idTokenClaims } from './idTokenClaims.ts';
import { jsonAnswer, oauthError } from './jsonAnswer.ts';
import type { OpenIdTurn, SignInProvider } from './openIdTurn.ts';
import { openIdRules } from './rules.ts';
import { signToken } from './signToken.ts';

type Turn = OpenIdTurn<SignInProvider>;

/** Seconds. */
const accessTokenLifetime = 3600;
const refreshTokenLifetime = minutes(60 * 24 * 30);

const because = (parts: readonly Why[]): Why => allOf(openIdRules.token, parts);

/** What the form presents: a code, or a refresh token. */
interface Presented {
  readonly kind: 'code' | 'refresh-token';
  readonly handle: string;
}

function presentedIn(fields: Fields, provider: SignInProvider): Presented | undefined {
  const grantType = fieldOf(fields, 'grant_type');
  // Facebook's token endpoint has no grant_type: a code says enough.
  const facebook = provider.kind === 'facebook' && grantType === undefined;
  if (grantType === 'authorization_code' || facebook)
    return { kind: 'code', handle: fieldOf(fields, 'code') ?? '' };
  if (grantType === 'refresh_token')
    return { kind: 'refresh-token', handle: fieldOf(fields, 'refresh_token') ?? '' };
  return undefined;
}

/** Whether what was presented is good, for this application, here and now (RFC 6749 section 4.1.3). */
function checkGrant(
  turn: Turn,
  { kind }: Presented,
  clientId: string,
  grant: OpenIdGrantIn | undefined,
  fields: Fields,
): readonly Why[] {
  const known = grant?.kind === kind && grant.provider === turn.id;
  const parts = [check(openIdRules.grantKnown, known)];
  if (!grant || !known) return parts;
  const verifier = fieldOf(fields, 'code_verifier');
  const challenge = grant.codeChallenge;
  return [
    ...parts,
    check(openIdRules.grantLive, turn.now < grant.expiresAt),
    check(openIdRules.grantClient, grant.clientId === clientId, {
      saw: clientId,
      wanted: grant.clientId,
    }),
    check(
      openIdRules.grantRedirectUri,
      grant.redirectUri === undefined
        ? null
        : fieldOf(fields, 'redirect_uri') === grant.redirectUri,
      {
        saw: fieldOf(fields, 'redirect_uri') ?? 'none',
        ...(grant.redirectUri !== undefined && { wanted: grant.redirectUri }),
      },
    ),
    check(
      openIdRules.codeVerifier,
      challenge === undefined
        ? null
        : verifier !== undefined && isCodeVerifier(verifier) && challengeOf(verifier) === challenge,
      { saw: verifier ?? 'none', ...(challenge !== undefined && { wanted: challenge }) },
    ),
  ];
}

/** A new bearer token for what a grant allows. */
function mintToken(
  world: World,
  kind: 'access-token' | 'refresh-token',
  grant: OpenIdGrantIn,
  expiresAt: number,
): readonly [token: string, world: World] {
  const { provider, clientId, person, scope, authenticatedAt } = grant;
  const [token, next] = mintHandle(world);
  const made = { kind, provider, clientId, person, scope, authenticatedAt, expiresAt } as const;
  return [token, { ...next, openIdGrants: next.openIdGrants.set(token, made) }];
}

/** The answer of a grant that is good: an access token, and an ID token where the provider issues them. */
async function tokensFor(
  turn: Turn,
  grant: OpenIdGrantIn,
): Promise<{ readonly world: World; readonly response: HttpResponse }> {
  const { provider, now } = turn;
  const person = own(provider.people, grant.person);
  if (!person) return { world: turn.world, response: invalidGrant };
  const idToken =
    provider.kind === 'sign-in'
      ? await signToken(provider, idTokenClaims({ ...turn, provider }, grant, person))
      : undefined;
  if (idToken?.ok === false)
    return {
      world: turn.world,
      response: oauthError(503, 'server_error', idToken.faults.join(' ')),
    };
  const [accessToken, world] = mintToken(
    turn.world,
    'access-token',
    grant,
    now + seconds(accessTokenLifetime),
  );
  const [refreshToken, next] = grant.scope.split(' ').includes('offline_access')
    ? mintToken(world, 'refresh-token', grant, now + refreshTokenLifetime)
    : [undefined, world];
  return {
    world: next,
    response: jsonAnswer(200, {
      access_token: accessToken,
      token_type: 'Bearer',
      expires_in: accessTokenLifetime,
      ...(refreshToken !== undefined && { refresh_token: refreshToken }),
      ...(idToken && { id_token: idToken.value, scope: grant.scope }),
    }),
  };
}

const invalidGrant = oauthError(
  400,
  'invalid_grant',
  'The code or token is not valid, has expired, or was issued to somebody else.',
);

/**
 * The token endpoint: trades a code or a refresh token for tokens. What was presented is spent, even
 * where the trade is refused for another application or verifier: whoever holds it now may be a thief.
 * Source: RFC 6749 sections 4.1.3, 5 and 6, RFC 7636 section 4.6, OpenID Connect Core 1.0 section 3.1.3.
 */
export async function token(turn: Turn): Promise<Answer> {
  const { request, world, provider } = turn;
  const fields = [...formOf(request), ...readQuery(request.url)];
  const { parts, clientId } = clientOf(request, fields, provider);
  if (clientId === undefined)
    return {
      world,
      response: oauthError(401, 'invalid_client', 'The client is unknown or its secret is wrong.', [
        ['WWW-Authenticate', 'Basic realm="token"'],
      ]),
      why: because(parts),
    };
  const presented = presentedIn(fields, provider);
  const grantType = check(openIdRules.grantType, presented !== undefined, {
    saw: fieldOf(fields, 'grant_type') ?? 'none',
    wanted: ['authorization_code', 'refresh_token'],
  });
  if (!presented)
    return {
      world,
      response: oauthError(400, 'unsupported_grant_type', 'This grant type is not offered.'),
      why: because([...parts, grantType]),
    };
  const grant = world.openIdGrants.get(presented.handle);
  const good = checkGrant(turn, presented, clientId, grant, fields);
  const why = because([...parts, grantType, ...good]);
  const spent =
    grant?.kind === presented.kind && grant.provider === turn.id
      ? { ...world, openIdGrants: world.openIdGrants.delete(presented.handle) }
      : world;
  if (!grant || why.holds === false) return { world: spent, response: invalidGrant, why };
  return { ...(await tokensFor({ ...turn, world: spent }, grant)), why };
}
