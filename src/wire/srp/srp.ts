import { hkdf } from '@noble/hashes/hkdf.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { toBase64, utf8 } from '../../kit/bytes.ts';
import { bytesOfHex, g, hashed, k, modulo, N, padHex, power, readHex } from './group.ts';

/** Whose password it is: the part of the pool's id after `_`, and `USER_ID_FOR_SRP`. */
export interface SrpUser {
  readonly poolName: string;
  readonly userId: string;
}

/** What `PASSWORD_CLAIM_SIGNATURE` signs beside the user. */
export interface SrpClaim extends SrpUser {
  readonly secretBlock: Uint8Array;
  /** As `writeTimestamp` writes it. */
  readonly timestamp: string;
}

/** x = H(pad(salt) | H(poolName | userId | ":" | password)). */
function privateKeyOf({ poolName, userId }: SrpUser, password: string, salt: bigint): bigint {
  const inner = sha256(utf8(`${poolName}${userId}:${password}`));
  return hashed(bytesOfHex(padHex(salt)), inner);
}

/** The verifier g^x, which the server keeps in place of the password. */
export const verifierOf = (user: SrpUser, password: string, salt: bigint): bigint =>
  power(g, privateKeyOf(user, password, salt));

/** `SRP_A` of a client's private number: g^a, in hexadecimal. */
export const clientPublic = (a: bigint): string => power(g, a).toString(16);

/** `SRP_B` of a server's private number: k*v + g^b, in hexadecimal. */
export const serverPublic = (b: bigint, verifier: bigint): string =>
  modulo(k * verifier + power(g, b)).toString(16);

/** A public number of the other side: in hexadecimal, and not a multiple of N (RFC 5054 section 2.5.3). */
export function readPublic(hex: string): bigint | undefined {
  const value = readHex(hex);
  return value === undefined || value % N === 0n ? undefined : value;
}

/** u = H(pad(A) | pad(B)). */
const scramble = (A: bigint, B: bigint): bigint =>
  hashed(bytesOfHex(padHex(A)), bytesOfHex(padHex(B)));

/** The 16 bytes that both sides derive from the shared secret. */
const keyOf = (secret: bigint, u: bigint): Uint8Array =>
  hkdf(sha256, bytesOfHex(padHex(secret)), bytesOfHex(padHex(u)), utf8('Caldera Derived Key'), 16);

const signatureOf = (key: Uint8Array, claim: SrpClaim): string => {
  const mac = hmac.create(sha256, key);
  mac.update(utf8(`${claim.poolName}${claim.userId}`));
  mac.update(claim.secretBlock);
  mac.update(utf8(claim.timestamp));
  return toBase64(mac.digest());
};

/**
 * `PASSWORD_CLAIM_SIGNATURE` as a client makes it, the same for the same private number `a`; undefined
 * where the server's `SRP_B` or `SALT` is none.
 */
export function clientSignature(
  claim: SrpClaim,
  password: string,
  {
    a,
    saltHex,
    serverPublicHex,
  }: { readonly a: bigint; readonly saltHex: string; readonly serverPublicHex: string },
): string | undefined {
  const B = readPublic(serverPublicHex);
  const salt = readHex(saltHex);
  if (B === undefined || salt === undefined) return undefined;
  const u = scramble(power(g, a), B);
  const x = privateKeyOf(claim, password, salt);
  const secret = power(modulo(B - k * power(g, x)), a + u * x);
  return signatureOf(keyOf(secret, u), claim);
}

/**
 * The signature that a client with the right password sends; undefined where its `SRP_A` is none. Whether
 * the block and the timestamp are those of this sign-in is for the caller to check.
 */
export function expectedSignature(
  claim: SrpClaim,
  {
    b,
    verifier,
    clientPublicHex,
  }: { readonly b: bigint; readonly verifier: bigint; readonly clientPublicHex: string },
): string | undefined {
  const A = readPublic(clientPublicHex);
  if (A === undefined) return undefined;
  const B = modulo(k * verifier + power(g, b));
  const u = scramble(A, B);
  return signatureOf(keyOf(power(A * power(verifier, u), b), u), claim);
}
