import { own } from '../../../kit/own.ts';
import type { JsonObject } from '../../../wire/aws/jsonObject.ts';
import type { OpenIdGrantIn } from '../../world/world.ts';
import { issuerOf, type OpenIdTurn, type ProviderOf, type SignInProvider } from './openIdTurn.ts';
import { profileClaims } from './profileClaims.ts';

/**
 * The claims of an ID token (OpenID Connect Core 1.0 section 2). `azp` names the application where the
 * token is for another than it, or where the provider always states it, as Google does.
 */
export function idTokenClaims(
  { id, provider, now }: OpenIdTurn<ProviderOf<'sign-in'>>,
  grant: OpenIdGrantIn,
  person: SignInProvider['people'][string],
): JsonObject {
  const { clientId, nonce, authenticatedAt, scope } = grant;
  const audience = own(provider.clients, clientId)?.tokenAudience ?? clientId;
  const issuedAt = Math.floor(now / 1000);
  return {
    iss: issuerOf(id),
    sub: person.subject,
    aud: audience,
    ...((provider.statesAuthorizedParty || audience !== clientId) && { azp: clientId }),
    iat: issuedAt,
    exp: issuedAt + provider.tokenLifetime,
    auth_time: Math.floor(authenticatedAt / 1000),
    ...(nonce !== undefined && { nonce }),
    ...profileClaims(person, scope),
    ...person.claims,
  };
}
