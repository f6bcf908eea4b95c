import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatAddress, parseAddress, shareableHref, type LabAddress } from './address.ts';
import { readSite } from './site.ts';

const roundTrip = (address: LabAddress): LabAddress | undefined => {
  const url = new URL(formatAddress(address), 'https://host.example/');
  return parseAddress(url.pathname, url.search);
};

const words = fc.string({ unit: 'grapheme', minLength: 1 });
const addresses: fc.Arbitrary<LabAddress> = fc.record(
  {
    page: fc.constantFrom('flow' as const, 'embed' as const, 'print' as const),
    flow: words.filter((word) => word !== '.' && word !== '..'),
    fault: words,
    step: words,
    view: words,
    repaired: fc.constant(true as const),
    edits: words,
    choices: fc.dictionary(
      words.filter((word) => !word.includes(':') && word !== '__proto__'),
      fc.string({ unit: 'grapheme' }),
      { minKeys: 1 },
    ),
  },
  { requiredKeys: ['page', 'flow'] },
);

describe('the address of a place in a flow', () => {
  it('is read from a shared link', () => {
    expect(
      parseAddress('/flows/saml-api', '?fault=wrong-recipient&step=sts&choose=role:A'),
    ).toEqual({
      page: 'flow',
      flow: 'saml-api',
      fault: 'wrong-recipient',
      step: 'sts',
      choices: { role: 'A' },
    });
  });

  it('writes in one order and leaves out what is not set', () => {
    expect(formatAddress({ page: 'embed', flow: 'saml-api', view: 'why', fault: 'f' })).toBe(
      '/embed/saml-api/?fault=f&view=why',
    );
    expect(formatAddress({ page: 'flow', flow: 'saml-api' })).toBe('/flows/saml-api/');
  });

  it.each(['/flows/x', '/flows/x/', '/flows/x/index.html'])('accepts %s', (pathname) => {
    expect(parseAddress(pathname, '')).toEqual({ page: 'flow', flow: 'x' });
  });

  it.each(['/flows/x/print', '/flows/x/print/', '/flows/x/print/index.html'])(
    'is on paper at %s',
    (pathname) => {
      expect(parseAddress(pathname, '?fault=f')).toEqual({ page: 'print', flow: 'x', fault: 'f' });
    },
  );

  it.each([
    '/',
    '/triage/',
    '/flows/',
    '/flows/a/b',
    '/flows/%E0%A4/',
    '/embed',
    '/embed/a/print/',
    '/flows/a/print/b',
  ])('is not %s', (pathname) => {
    expect(parseAddress(pathname, '?step=a')).toBeUndefined();
  });

  it('passes over what it does not know and what is empty', () => {
    expect(parseAddress('/flows/x/', '?utm=1&step=&fault=f')).toEqual({
      page: 'flow',
      flow: 'x',
      fault: 'f',
    });
  });

  it('comes back as it went', () => {
    fc.assert(
      fc.property(addresses, (address) => {
        expect(roundTrip(address)).toEqual(address);
      }),
    );
  });

  it('comes back through a shared link, by path and by hash', () => {
    const byPath = readSite('https://host.example/team/lab/triage/', '../');
    const byHash = readSite('file:///home/me/lab.html?x#/triage/', './');
    fc.assert(
      fc.property(addresses, (address) => {
        const path = new URL(shareableHref(byPath, formatAddress(address)));
        expect(path.pathname.startsWith('/team/lab/')).toBe(true);
        expect(parseAddress(path.pathname.slice('/team/lab'.length), path.search)).toEqual(address);

        const hash = new URL(shareableHref(byHash, formatAddress(address)));
        expect(hash.href.startsWith('file:///home/me/lab.html#/')).toBe(true);
        const inner = new URL(hash.hash.slice(1), 'https://host.example/');
        expect(parseAddress(inner.pathname, inner.search)).toEqual(address);
      }),
    );
  });
});
