import { describe, expect, test } from 'vitest';
import { matchTotp, timeStepOf, totpCode } from './totp.ts';

/** `12345678901234567890` in base32. */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

describe('RFC 6238 appendix B', () => {
  test.each([
    [59, '94287082'],
    [1111111109, '07081804'],
    [1111111111, '14050471'],
    [1234567890, '89005924'],
    [2000000000, '69279037'],
    [20000000000, '65353130'],
  ])('at %d', (second, code) => {
    expect(totpCode(secret, second * 1000, 8)).toBe(code);
    expect(totpCode(secret, second * 1000)).toBe(code.slice(2));
  });
});

test('a code matches one step before and after, and no further', () => {
  const at = 1111111109_000;
  const code = totpCode(secret, at);
  const step = timeStepOf(at);
  for (const offset of [-1, 0, 1]) expect(matchTotp(secret, code, at + offset * 30_000)).toBe(step);
  for (const offset of [-2, 2])
    expect(matchTotp(secret, code, at + offset * 30_000)).toBeUndefined();
  expect(matchTotp(secret, code, at + 60_000, { steps: 2 })).toBe(step);
});

test('what is no code matches nothing', () => {
  for (const code of ['', '94287082', '28708', 'abcdef', ' 287082', '287082 '])
    expect(matchTotp(secret, code, 59_000)).toBeUndefined();
  expect(matchTotp(secret, '287082', 59_000)).toBe(1);
  expect(matchTotp(secret, totpCode(secret, 0), 0)).toBe(0);
});
