import { minutes } from '../../../../kit/time.ts';
import { readCookies, sessionCookie } from '../../../../wire/http/cookies.ts';
import type { HttpRequest } from '../../../../wire/http/records.ts';
import { redirectTo } from '../../../htmlPage.ts';
import type { Answer } from '../../../network.ts';
import type { Federation } from '../../../world/cognitoState.ts';
import { mintUuid } from '../../../world/mint.ts';
import type { World } from '../../../world/world.ts';
import type { Reasons } from '../../reasons.ts';
import type { ProviderAccess } from '../identityProviders.ts';
import { answerFor, type HostedTurn } from './hostedTurn.ts';

const cookieName = 'cognito-fl';
const cookieScope = { path: '/', sameSite: 'Lax' };

/** AWS does not publish how long somebody may stay at the identity provider. */
const lifetime = minutes(10);

/** Where a provider sends the browser back to (FACTS 6.7). */
export const idpResponseUrl = ({ url }: HttpRequest): string =>
  `https://${new URL(url).host}/oauth2/idpresponse`;

/**
 * Sends the browser to another identity provider, as an app of it (RFC 6749 section 4.1.1). The pool keeps
 * what its own app asked for until the browser comes back.
 */
export function startFederation(
  { request, world, poolId }: HostedTurn,
  { name, clientId, scopes, authorizeUrl, issuer }: ProviderAccess,
  reasons: Reasons,
): Answer {
  const [state, afterState] = mintUuid(world);
  const [nonce, next] = mintUuid(afterState);
  const kept: Federation = {
    pool: poolId,
    provider: name,
    query: new URL(request.url).search,
    nonce,
    expiresAt: world.clock + lifetime,
  };
  const address = new URL(authorizeUrl);
  for (const [parameter, value] of Object.entries({
    client_id: clientId,
    redirect_uri: idpResponseUrl(request),
    scope: scopes,
    response_type: 'code',
    state,
    ...(issuer !== '' && { nonce }),
  }))
    address.searchParams.set(parameter, value);
  const federations = next.cognito.federations.set(state, kept);
  return answerFor(
    reasons,
    { ...next, cognito: { ...next.cognito, federations } },
    redirectTo(address.toString(), [sessionCookie(cookieName, state, cookieScope)]),
  );
}

/** Whether this browser was the one that was sent away. */
export const isSameBrowser = (request: HttpRequest, state: string): boolean =>
  readCookies(request).get(cookieName) === state;

/** The world in which a sign-in has come back, and cannot do so again. */
export const endFederation = (world: World, state: string): World => ({
  ...world,
  cognito: { ...world.cognito, federations: world.cognito.federations.delete(state) },
});

export const endFederationCookie = sessionCookie(cookieName, '', { ...cookieScope, maxAge: 0 });
