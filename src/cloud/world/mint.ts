import { sha256 } from '@noble/hashes/sha2.js';
import { toBase64, toHex, utf8 } from '../../kit/bytes.ts';
import type { World } from './world.ts';

/** Something new, and the world in which its number is spent. */
export type Minted<Value> = readonly [value: Value, world: World];

/**
 * Draws bytes that look random and are not: SHA-256 over the world's seed and counter, and where that is
 * too short what a generator makes of it. The same world always draws the same bytes, so a replay is exact.
 * Nothing here is secret.
 */
export function mintBytes(world: World, length: number): Minted<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(length);
  const digest = sha256(utf8(`${world.seed}/${world.counter}/0`));
  bytes.set(digest.subarray(0, length));
  if (length > digest.length) stretch(bytes, digest);
  return [bytes, { ...world, counter: world.counter + 1 }];
}

/**
 * Fills what is behind a digest with the generator SFC32 of PractRand, begun by the digest: much cheaper
 * than more hashes, and session tokens are long.
 */
function stretch(bytes: Uint8Array, digest: Uint8Array): void {
  const words = new DataView(digest.buffer, digest.byteOffset);
  let a = words.getInt32(0);
  let b = words.getInt32(4);
  let c = words.getInt32(8);
  let counter = words.getInt32(12);
  for (let at = digest.length; at < bytes.length; at += 1) {
    const drawn = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + drawn) | 0;
    bytes[at] = drawn;
  }
}

/** A UUID in the form of RFC 9562 version 4: request ids, event ids. */
export function mintUuid(world: World): Minted<string> {
  const [bytes, next] = mintBytes(world, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = toHex(bytes);
  const uuid = [0, 8, 12, 16, 20].map((start, index, starts) =>
    hex.slice(start, starts[index + 1]),
  );
  return [uuid.join('-'), next];
}

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** RFC 4648 section 6, without padding. */
function toBase32(bytes: Uint8Array): string {
  let text = '';
  let buffer = 0;
  let bits = 0;
  for (const byte of bytes) {
    buffer = ((buffer << 8) | byte) & 0xffff;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += base32[(buffer >> bits) & 31];
    }
  }
  return text;
}

function fromBase32(text: string): Uint8Array {
  const bytes: number[] = [];
  let buffer = 0;
  let bits = 0;
  for (const char of text) {
    buffer = ((buffer << 5) | base32.indexOf(char)) & 0xffff;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((buffer >> bits) & 255);
    }
  }
  return Uint8Array.from(bytes);
}

/**
 * An access key id: four letters for its kind, sixteen of base32 that hold the account. Bits 46 to 7
 * of the first six bytes are the account number (FACTS 0.3); bit 47 is set, as in keys seen in the wild.
 */
export function mintAccessKeyId(
  world: World,
  kind: 'AKIA' | 'ASIA',
  accountId: string,
): Minted<string> {
  const [bytes, next] = mintBytes(world, 10);
  let rest = (1n << 47n) | (BigInt(accountId) << 7n) | BigInt((bytes[5] ?? 0) & 0x7f);
  for (let index = 5; index >= 0; index -= 1) {
    bytes[index] = Number(rest & 255n);
    rest >>= 8n;
  }
  return [kind + toBase32(bytes), next];
}

/** The account inside an access key id; undefined where the text is not an access key id. */
export function accountOfAccessKey(accessKeyId: string): string | undefined {
  if (!/^[A-Z]{4}[A-Z2-7]{16}$/.test(accessKeyId)) return undefined;
  const bytes = fromBase32(accessKeyId.slice(4)).subarray(0, 6);
  const number = bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  return ((number & 0x7fffffffff80n) >> 7n).toString().padStart(12, '0');
}

/** Forty characters of the base64 alphabet. */
export function mintSecretAccessKey(world: World): Minted<string> {
  const [bytes, next] = mintBytes(world, 30);
  return [toBase64(bytes), next];
}

/** An opaque session token with the start that current ones have. Its content means nothing. */
export function mintSessionToken(world: World): Minted<string> {
  const [bytes, next] = mintBytes(world, 264);
  return [`IQoJb3JpZ2luX2Vj${toBase64(bytes)}`, next];
}

/** A cookie value or other bearer handle: 32 bytes in hex. */
export function mintHandle(world: World): Minted<string> {
  const [bytes, next] = mintBytes(world, 32);
  return [toHex(bytes), next];
}

/** A unique id of IAM: the letters of its kind and seventeen characters of base32 (FACTS 0.3). */
export function mintUniqueId(
  world: World,
  kind: 'AIDA' | 'AROA' | 'AGPA' | 'ANPA',
): Minted<string> {
  const [characters, next] = mintBase32(world, 17);
  return [kind + characters, next];
}

/** So many characters of base32: the ids of SAML providers, the secrets of one-time-code devices. */
export function mintBase32(world: World, length: number): Minted<string> {
  const [bytes, next] = mintBytes(world, Math.ceil((length * 5) / 8));
  return [toBase32(bytes).slice(0, length), next];
}

/** A unique id that follows from a text alone: for what AWS keeps in every world. */
export const idFromText = (kind: 'ANPA', text: string): string =>
  kind + toBase32(sha256(utf8(text))).slice(0, 17);
