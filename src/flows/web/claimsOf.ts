import type { JsonObject } from '../../wire/aws/jsonObject.ts';
import { readJwt } from '../../wire/jwt/readJwt.ts';

/** The claims of a JWT, unverified: what its bearer can read in it. A text that is none is a bug of the flow. */
export function claimsOf(token: string): JsonObject {
  const read = readJwt(token);
  if (!read.ok) throw new Error(`not a JWT: ${read.faults.map(({ reason }) => reason).join(' ')}`);
  return read.value.claims;
}
