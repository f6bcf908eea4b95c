import { expect, it } from 'vitest';
import { flows } from '../flows/index.ts';
import { parseAddress } from './address.ts';
import { parseCompareAddress } from './compareAddress.ts';
import { comparisonPages, siteMap } from './siteMap.ts';

it('has each path, title and description once', () => {
  const pages = [...siteMap, ...comparisonPages()];
  const paths = pages.map((page) => page.path);
  expect(new Set(paths).size).toBe(paths.length);
  for (const page of pages) {
    expect(page.title).not.toBe('');
    expect(page.description).toMatch(/\.$/);
  }
});

it('has three pages a flow, which the address codec reads', () => {
  for (const card of flows) {
    const pages = siteMap.filter((page) => parseAddress(page.path, '')?.flow === card.id);
    expect(pages.map((page) => page.page)).toEqual(['lab', 'embed', 'print']);
  }
});

it('has a page for each pair of flows, which the codec of comparisons reads', () => {
  const pairs = comparisonPages().map(({ path }) => parseCompareAddress(path, ''));
  expect(pairs).toHaveLength(flows.length * (flows.length - 1));
  expect(pairs).toContainEqual({ a: 'saml-api', b: 'saml-console' });
});
