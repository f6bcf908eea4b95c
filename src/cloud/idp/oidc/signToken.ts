import type { Result } from '../../../kit/result.ts';
import type { JsonObject } from '../../../wire/aws/jsonObject.ts';
import { signJwt } from '../../../wire/jwt/signJwt.ts';
import type { SigningProvider } from './openIdTurn.ts';

/** Signs claims with the provider's current key. A fault where the key does not fit the algorithm. */
export async function signToken(
  { signingKeys, signingAlgorithm: alg }: SigningProvider,
  claims: JsonObject,
): Promise<Result<string, string>> {
  const [key] = signingKeys;
  if (!key) throw new Error('The schema wants one key at least.');
  return signJwt({ alg, typ: 'JWT', kid: key.kid }, claims, key);
}
