import { expect, it } from 'vitest';
import { formatCompareAddress, parseCompareAddress } from './compareAddress.ts';

it.each([
  { a: 'saml-api', b: 'saml-console' },
  { a: 'a b', b: 'c/d?e', at: 7 },
])('reads what it writes: %o', (address) => {
  const { pathname, search } = new URL(formatCompareAddress(address), 'https://lab.example');
  expect(parseCompareAddress(pathname, search)).toEqual(address);
  expect(parseCompareAddress(`${pathname}index.html`, search)).toEqual(address);
});

it.each(['/compare/', '/compare/a/', '/compare/%E0%A4%A/b/', '/flows/a/', '/compare/a/b/c/'])(
  'does not take %s for a comparison',
  (pathname) => {
    expect(parseCompareAddress(pathname, '')).toBeUndefined();
  },
);

it.each(['?at=0', '?at=-1', '?at=x', '?at=1.5', '?x=1'])(
  'starts at the start with %s',
  (search) => {
    expect(parseCompareAddress('/compare/a/b/', search)).toEqual({ a: 'a', b: 'b' });
  },
);
