import { toBase64, toBase64Url, utf8 } from '../../../kit/bytes.ts';
import { mintBytes, type Minted } from '../../world/mint.ts';
import type { World } from '../../world/world.ts';

/**
 * A refresh token in the form of Cognito's: five parts, an encrypted token (RFC 7516 section 7.1). Nobody
 * but the pool could open the real ones; what stands in these means nothing.
 */
export function mintRefreshToken(world: World): Minted<string> {
  const header = utf8('{"cty":"JWT","enc":"A256GCM","alg":"RSA-OAEP"}');
  const [bytes, next] = mintBytes(world, 256 + 12 + 480 + 16);
  const parts = [
    header,
    bytes.subarray(0, 256),
    bytes.subarray(256, 268),
    bytes.subarray(268, 748),
    bytes.subarray(748),
  ];
  return [parts.map(toBase64Url).join('.'), next];
}

/** The session of a challenge: what ties the answer to the question. */
export function mintSession(world: World): Minted<string> {
  const [bytes, next] = mintBytes(world, 360);
  return [`AYABe${toBase64Url(bytes)}`, next];
}

/** The secret block of PASSWORD_VERIFIER, in base64. */
export function mintSecretBlock(world: World): Minted<string> {
  const [bytes, next] = mintBytes(world, 384);
  return [toBase64(bytes), next];
}

/** Six digits, as mail and text messages carry them. */
export function mintCode(world: World): Minted<string> {
  const [bytes, next] = mintBytes(world, 4);
  const number = bytes.reduce((sum, byte) => sum * 256 + byte, 0);
  return [String(number % 1_000_000).padStart(6, '0'), next];
}

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** A secret for an authenticator app: 160 bits, each character of base32 five of them. */
export function mintTotpSecret(world: World): Minted<string> {
  const [bytes, next] = mintBytes(world, 32);
  return [[...bytes].map((byte) => base32.charAt(byte & 31)).join(''), next];
}
