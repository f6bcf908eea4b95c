import { describe, expect, it } from 'vitest';
import { readSite } from './site.ts';

describe('the site', () => {
  it('finds its root from the page and the marker', () => {
    expect(readSite('https://host.example/team/lab/flows/saml-api/?step=a#b', '../../')).toEqual({
      mode: 'path',
      root: 'https://host.example/team/lab/',
      document: 'https://host.example/team/lab/flows/saml-api/',
      basename: '/team/lab/',
      page: '/flows/saml-api/',
    });
  });

  it('stands at the root of a host', () => {
    const site = readSite('http://localhost:4173/', './');
    expect(site).toMatchObject({ basename: '/', page: '/', root: 'http://localhost:4173/' });
  });

  it('knows a page by its file name too', () => {
    expect(readSite('https://host.example/triage/index.html', '../').page).toBe('/triage/');
  });

  it('keeps blanks in a path as the browser writes them', () => {
    expect(readSite('https://host.example/a%20b/triage/', '../').basename).toBe('/a%20b/');
  });

  it.each([
    ['file:///home/me/dist/triage/index.html', '../', '/triage/'],
    ['file:///home/me/dist/index.html', './', '/'],
    ['about:srcdoc', './', '/'],
    ['blob:https://host.example/0b-1', undefined, '/'],
  ])('moves behind the hash on %s', (href, marker, page) => {
    expect(readSite(href, marker)).toMatchObject({ mode: 'hash', basename: '/', page });
  });
});
