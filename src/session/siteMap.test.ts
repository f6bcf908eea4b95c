import { expect, it } from 'vitest';
import { flows } from '../flows/index.ts';
import { parseAddress } from './address.ts';
import { siteMap } from './siteMap.ts';

it('has each path, title and description once', () => {
  const paths = siteMap.map((page) => page.path);
  expect(new Set(paths).size).toBe(paths.length);
  for (const page of siteMap) {
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
