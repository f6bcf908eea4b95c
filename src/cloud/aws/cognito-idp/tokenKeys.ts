import { awsDemonstrationKeys } from '../../../wire/jwt/awsDemonstrationKeys.ts';
import { type Jwks, publicJwkOf } from '../../../wire/jwt/jwk.ts';

/** Signs the ID and access tokens. Every pool of the world has the same two published keys. */
export const signingKey = awsDemonstrationKeys.cognitoUserPool;

/** What a pool publishes: the key that signs, and the one to come. */
export const poolKeys: Jwks = {
  keys: [signingKey, awsDemonstrationKeys.cognitoUserPoolNext].map((key) =>
    publicJwkOf(key, 'RS256'),
  ),
};
