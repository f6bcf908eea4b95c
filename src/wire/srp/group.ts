import { sha256 } from '@noble/hashes/sha2.js';

/**
 * The group of Cognito's SRP: the 3072-bit one of RFC 3526 section 4 (group 15), generator 2. The prime is
 * written by that section's formula, 2^3072 - 2^3008 - 1 + 2^64 * (floor(2^2942 pi) + 1690314).
 */
export const N = BigInt(
  `0x${[
    'FFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD129024E088A67CC74',
    '020BBEA63B139B22514A08798E3404DDEF9519B3CD3A431B302B0A6DF25F1437',
    '4FE1356D6D51C245E485B576625E7EC6F44C42E9A637ED6B0BFF5CB6F406B7ED',
    'EE386BFB5A899FA5AE9F24117C4B1FE649286651ECE45B3DC2007CB8A163BF05',
    '98DA48361C55D39A69163FA8FD24CF5F83655D23DCA3AD961C62F356208552BB',
    '9ED529077096966D670C354E4ABC9804F1746C08CA18217C32905E462E36CE3B',
    'E39E772C180E86039B2783A2EC07A28FB5C55DF06F4C52C9DE2BCBF695581718',
    '3995497CEA956AE515D2261898FA051015728E5A8AAAC42DAD33170D04507A33',
    'A85521ABDF1CBA64ECFB850458DBEF0A8AEA71575D060C7DB3970F85A6E1E4C7',
    'ABF5AE8CDB0933D71E8C94E04A25619DCEE3D2261AD2EE6BF12FFA06D98A0864',
    'D87602733EC86A64521F2B18177B200CBBE117577A615D6C770988C0BAD946E2',
    '08E24FA074E5AB3143DB5BFCE0FD108E4B82D120A93AD2CAFFFFFFFFFFFFFFFF',
  ].join('')}`,
);

export const g = 2n;

/** base^exponent mod N. */
export function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  let square = modulo(base);
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if ((rest & 1n) === 1n) result = (result * square) % N;
    square = (square * square) % N;
  }
  return result;
}

/** The remainder that is not negative. */
export const modulo = (value: bigint): bigint => ((value % N) + N) % N;

/** A number in hexadecimal as the hashes take it: whole bytes, and 00 in front where the top bit is set. */
export function padHex(value: bigint): string {
  const hex = value.toString(16);
  const whole = hex.length % 2 === 1 ? `0${hex}` : hex;
  return /^[89a-f]/.test(whole) ? `00${whole}` : whole;
}

/** A number from hexadecimal; undefined where the text is not, or longer than any number of the group. */
export const readHex = (text: string): bigint | undefined =>
  /^[0-9a-fA-F]{1,1024}$/.test(text) ? BigInt(`0x${text}`) : undefined;

export const bytesOfHex = (hex: string): Uint8Array =>
  Uint8Array.from({ length: hex.length / 2 }, (_, index) =>
    Number.parseInt(hex.slice(2 * index, 2 * index + 2), 16),
  );

/** SHA-256 of bytes as a number. */
export const hashed = (...parts: readonly Uint8Array[]): bigint => {
  const hash = sha256.create();
  for (const part of parts) hash.update(part);
  return numberOf(hash.digest());
};

const numberOf = (bytes: Uint8Array): bigint =>
  bytes.reduce((number, byte) => (number << 8n) | BigInt(byte), 0n);

/** The multiplier k = H(pad(N) | pad(g)). */
export const k = hashed(bytesOfHex(padHex(N)), bytesOfHex(padHex(g)));
