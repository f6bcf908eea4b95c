import { createSrpSession, signSrpSession } from 'cognito-srp-helper';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { toBase64, toHex } from '../../kit/bytes.ts';
import { bytesOfHex, N, padHex, readHex } from './group.ts';
import {
  clientPublic,
  clientSignature,
  expectedSignature,
  readPublic,
  serverPublic,
  verifierOf,
} from './srp.ts';
import { readTimestamp, writeTimestamp } from './timestamp.ts';

const user = { poolName: 'AbCdEf123', userId: 'ana' };
const claim = {
  ...user,
  secretBlock: Uint8Array.from({ length: 64 }, (_, index) => index * 3),
  timestamp: 'Sat Sep 5 00:00:00 UTC 2026',
};
const salt = 0x9f03a1b2c3d4e5f60718293a4b5c6d7en;
const a = 2n ** 255n + 12345n;
const b = 2n ** 254n + 98765n;
const verifier = verifierOf(user, 'hunter2!A', salt);
const serverPublicHex = serverPublic(b, verifier);
const server = { b, verifier, clientPublicHex: clientPublic(a) };
const client = { a, saltHex: salt.toString(16), serverPublicHex };

test('our client proves the password to our server, and always with the same signature', () => {
  const signature = clientSignature(claim, 'hunter2!A', client);
  expect(signature).toBe(expectedSignature(claim, server));
  expect(clientSignature(claim, 'hunter2!A', client)).toBe(signature);
  expect(clientSignature(claim, 'hunter2!B', client)).not.toBe(signature);
  const later = { ...claim, timestamp: 'Sat Sep 5 00:00:01 UTC 2026' };
  expect(expectedSignature(later, server)).not.toBe(signature);
});

test('the maintained client proves the password to our server', () => {
  const session = createSrpSession('ana', 'hunter2!A', 'eu-west-1_AbCdEf123', false);
  const clientPublicHex = session.largeA;
  const sign = (saltHex: string) =>
    signSrpSession(session, {
      ChallengeName: 'PASSWORD_VERIFIER',
      ChallengeParameters: {
        SALT: saltHex,
        SECRET_BLOCK: toBase64(claim.secretBlock),
        SRP_B: serverPublicHex,
        USERNAME: 'ana',
        USER_ID_FOR_SRP: 'ana',
      },
    });
  const signed = sign(salt.toString(16));
  expect(readTimestamp(signed.timestamp)).toBeDefined();
  const expected = expectedSignature(
    { ...claim, timestamp: signed.timestamp },
    { b, verifier, clientPublicHex },
  );
  expect(signed.passwordSignature).toBe(expected);
  expect(sign((salt + 1n).toString(16)).passwordSignature).not.toBe(expected);
});

test('public numbers that give the secret away are refused', () => {
  for (const hex of ['0', N.toString(16), '', 'xyz', '-1', `1${'0'.repeat(1024)}`]) {
    expect(readPublic(hex)).toBeUndefined();
    expect(expectedSignature(claim, { ...server, clientPublicHex: hex })).toBeUndefined();
    expect(clientSignature(claim, 'p', { ...client, serverPublicHex: hex })).toBeUndefined();
  }
});

test('hexadecimal with its padding reads back as the number', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: N }), (number) => {
      const hex = padHex(number);
      expect(toHex(bytesOfHex(hex))).toBe(hex);
      expect(hex).toMatch(/^[0-7]/);
      expect(BigInt(`0x${hex}`)).toBe(number);
      expect(readHex(number.toString(16))).toBe(number);
    }),
  );
});

test('timestamps are read only as they are written', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4e9 }), (second) => {
      expect(readTimestamp(writeTimestamp(second * 1000))).toBe(second * 1000);
    }),
  );
  expect(writeTimestamp(Date.UTC(2026, 8, 5))).toBe('Sat Sep 5 00:00:00 UTC 2026');
  for (const text of [
    'Sat Sep 05 00:00:00 UTC 2026',
    'Tue Sep 5 00:00:00 UTC 2026',
    'Sat Sep 5 24:00:00 UTC 2026',
    'Sat Foo 5 00:00:00 UTC 2026',
    '2026-09-05T00:00:00Z',
  ])
    expect(readTimestamp(text)).toBeUndefined();
});
