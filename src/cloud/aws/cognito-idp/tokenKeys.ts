import { demonstrationKeys } from '../../../wire/jwt/demonstrationKeys.ts';
import { type Jwks, publicJwkOf } from '../../../wire/jwt/jwk.ts';

/** Signs the ID and access tokens. Every pool of the world has the same two published keys. */
export const signingKey = demonstrationKeys.cognitoUserPool;

/** What a pool publishes: the key that signs, and the one to come. */
export const poolKeys: Jwks = {
  keys: [signingKey, demonstrationKeys.cognitoUserPoolNext].map((key) => publicJwkOf(key, 'RS256')),
};
