import { check } from '../../../kit/why.ts';
import { publicJwkOf } from '../../../wire/jwt/jwk.ts';
import type { Answer } from '../../network.ts';
import { jsonAnswer } from './jsonAnswer.ts';
import { issuerOf, type OpenIdTurn, type SigningProvider } from './openIdTurn.ts';
import { openIdRules } from './rules.ts';

/** What the discovery document says of a provider (OpenID Connect Discovery 1.0 section 3). */
function membersOf(id: string, provider: SigningProvider): Readonly<Record<string, unknown>> {
  const common = {
    issuer: issuerOf(id),
    jwks_uri: provider.endpoints.keys,
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: [provider.signingAlgorithm],
    claims_supported: ['sub', 'aud', 'exp', 'iat', 'iss'],
  };
  if (provider.kind !== 'sign-in') return { ...common, response_types_supported: ['id_token'] };
  const { authorization, token, userInfo } = provider.endpoints;
  return {
    ...common,
    authorization_endpoint: authorization,
    token_endpoint: token,
    ...(userInfo !== undefined && { userinfo_endpoint: userInfo }),
    response_types_supported: ['code'],
    grant_types_supported: ['authorization_code', 'refresh_token'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
    token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post', 'none'],
    code_challenge_methods_supported: ['S256'],
  };
}

/** `/.well-known/openid-configuration`, with what the world has the provider say otherwise. */
export function discovery({ world, id, provider }: OpenIdTurn<SigningProvider>): Answer {
  const members = Object.entries({ ...membersOf(id, provider), ...provider.discovery });
  return {
    world,
    response: jsonAnswer(200, Object.fromEntries(members.filter(([, value]) => value !== null))),
    why: check(openIdRules.discovery, true, { saw: issuerOf(id) }),
  };
}

/** The provider's public keys, as a JWK Set (RFC 7517 section 5). */
export function keys({ world, provider }: OpenIdTurn<SigningProvider>): Answer {
  const { signingKeys, signingAlgorithm } = provider;
  return {
    world,
    response: jsonAnswer(200, {
      keys: signingKeys.map((key) => publicJwkOf(key, signingAlgorithm)),
    }),
    why: check(openIdRules.keys, true, { saw: signingKeys.map(({ kid }) => kid) }),
  };
}
