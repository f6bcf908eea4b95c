/** Every check of an issuer's documents and of an ID token's claims, by its stable id. */
export const oidcRule = {
  discovery: 'oidc.discovery',
  discoveryForm: 'oidc.discovery.form',
  /** OpenID Connect Discovery 1.0 section 4.3. */
  discoveryIssuer: 'oidc.discovery.issuer',
  discoveryJwksUri: 'oidc.discovery.jwks-uri',
  /** The members that AWS wants. */
  discoveryMembers: 'oidc.discovery.members',
  /** All checks of the claims. */
  idToken: 'oidc.id-token',
  exp: 'oidc.exp',
  nbf: 'oidc.nbf',
  iat: 'oidc.iat',
  sub: 'oidc.sub',
  /** Several audiences name the authorized party. */
  azp: 'oidc.azp',
  aud: 'oidc.aud',
} as const;

export type OidcRule = (typeof oidcRule)[keyof typeof oidcRule];
