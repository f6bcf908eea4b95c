import { expect, it, vi } from 'vitest';
import { newClaims } from './claims.ts';

it('gives a term to the text that asks first, until that text lets go', () => {
  const claims = newClaims();
  const changed = vi.fn<() => void>();
  const leave = claims.subscribe(changed);
  const release = claims.claim('first', ['sts', 'role']);
  claims.claim('second', ['role', 'jwt']);
  expect([claims.heldBy('first'), claims.heldBy('second')]).toEqual(['sts role', 'jwt']);
  release();
  claims.claim('third', ['sts', 'jwt']);
  expect([claims.heldBy('first'), claims.heldBy('third')]).toEqual(['', 'sts']);
  expect(changed).toHaveBeenCalledTimes(4);
  leave();
  claims.claim('fourth', []);
  expect(changed).toHaveBeenCalledTimes(4);
});
