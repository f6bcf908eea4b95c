import { createHash, createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { toHex, utf8 } from '../../kit/bytes.ts';
import { Sha256, sha256Hex } from './sha256.ts';

const key = utf8('key');

test('hashes as Node does, in pieces too', async () => {
  const hash = new Sha256();
  hash.update(utf8('Grüße, '));
  hash.update(utf8('Welt'));
  const expected = createHash('sha256').update('Grüße, Welt').digest('hex');
  expect(toHex(await hash.digest())).toBe(expected);
  expect(sha256Hex(utf8('Grüße, Welt'))).toBe(expected);
});

test.each([
  ['a string', 'key'],
  ['bytes', key],
  ['a buffer', key.buffer],
] as const)('computes an HMAC where the secret is %s', async (_, secret) => {
  const hash = new Sha256(secret);
  hash.update(utf8('message'));
  const expected = createHmac('sha256', 'key').update('message').digest('hex');
  expect(toHex(await hash.digest())).toBe(expected);
});

test('starts anew after a reset, with the same key', async () => {
  const hash = new Sha256('key');
  hash.update(utf8('forgotten'));
  hash.reset();
  hash.update(utf8('message'));
  const expected = createHmac('sha256', 'key').update('message').digest('hex');
  expect(toHex(await hash.digest())).toBe(expected);
});
