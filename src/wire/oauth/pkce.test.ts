import { expect, test } from 'vitest';
import { challengeOf, isCodeChallenge, isCodeVerifier } from './pkce.ts';

test('RFC 7636 appendix B', () => {
  const verifier = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
  expect(isCodeVerifier(verifier)).toBe(true);
  expect(challengeOf(verifier)).toBe('E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM');
  expect(isCodeChallenge(challengeOf(verifier))).toBe(true);
});

test('a verifier has 43 to 128 unreserved characters', () => {
  expect([43, 128].map((length) => isCodeVerifier('a'.repeat(length)))).toEqual([true, true]);
  expect([42, 129].map((length) => isCodeVerifier('a'.repeat(length)))).toEqual([false, false]);
  expect(isCodeVerifier(`${'a'.repeat(43)}+`)).toBe(false);
  expect(isCodeVerifier(`${'a'.repeat(43)}\n`)).toBe(false);
});
