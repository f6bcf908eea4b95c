import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seconds } from '../../kit/time.ts';
import type { Cookie } from './cookie.ts';
import { cookieHeader, cookiesFor, type Navigation } from './cookiesFor.ts';
import { parseCookieDate } from './parseCookieDate.ts';
import { storeCookies } from './storeCookies.ts';

const now = Date.UTC(2026, 0, 31, 9);
const home = 'https://signin.aws.amazon.com/saml/acs';

const stored = (headers: readonly string[], url = home, kept: readonly Cookie[] = [], at = now) =>
  storeCookies(kept, url, headers, at);

const sent = (cookies: readonly Cookie[], going: Partial<Navigation> & { url: string }, at = now) =>
  cookieHeader(cookiesFor(cookies, { method: 'GET', ...going }, at)) ?? '';

const reasonOf = (header: string, url?: string) => stored([header], url).refused[0]?.reason;

describe('storeCookies', () => {
  it('keeps what the header says', () => {
    expect(
      stored(['a=b=c; Path=/x; Secure; HttpOnly; SameSite=strict; Max-Age=60; Nix=1']).cookies,
    ).toEqual([
      {
        name: 'a',
        value: 'b=c',
        domain: 'signin.aws.amazon.com',
        hostOnly: true,
        path: '/x',
        secure: true,
        httpOnly: true,
        sameSite: 'Strict',
        expiresAt: now + seconds(60),
        createdAt: now,
      },
    ]);
  });

  it('takes the folder of the page where no path is given', () => {
    expect(stored(['a=b']).cookies[0]?.path).toBe('/saml');
    expect(stored(['a=b; Path=x'], 'https://a.example').cookies[0]?.path).toBe('/');
  });

  it.each([
    ['Max-Age=60; Expires=Thu, 01 Jan 1970 00:00:00 GMT', seconds(60)],
    ['Expires=Sat, 31 Jan 2026 10:00:00 GMT', seconds(3600)],
    ['Max-Age=99999999999', seconds(400 * 86400)],
    ['Max-Age=soon', undefined],
    ['Expires=never', undefined],
  ])('ends a cookie by %s', (attributes, life) => {
    expect(stored([`a=b; ${attributes}`]).cookies[0]?.expiresAt).toBe(
      life === undefined ? undefined : now + life,
    );
  });

  it.each(['Max-Age=0', 'Max-Age=-5', 'Expires=Thu, 01 Jan 1970 00:00:00 GMT'])(
    'deletes a cookie by %s',
    (attributes) => {
      const { cookies } = stored(['a=1', 'b=2', `a=; ${attributes}`]);
      expect(cookies.map(({ name }) => name)).toEqual(['b']);
    },
  );

  it('replaces a namesake of the same domain and path, which keeps its age', () => {
    const first = stored(['a=1', 'a=2; Path=/other']).cookies;
    const { cookies } = stored(['a=3'], home, first, now + 5);
    expect(cookies.map(({ value, createdAt }) => [value, createdAt])).toEqual([
      ['2', now],
      ['3', now],
    ]);
  });

  it('forgets what has expired', () => {
    const { cookies } = stored(['a=1; Max-Age=10']);
    expect(stored([], home, cookies, now + seconds(10)).cookies).toEqual([]);
  });

  it.each([
    ['a=b; Domain=evil.example', undefined, 'does not lie in the domain evil.example'],
    ['a=b; Domain=console.aws.amazon.com', undefined, 'does not lie in the domain'],
    ['a=b; Domain=n.aws.amazon.com', undefined, 'does not lie in the domain'],
    ['a=b; Domain=com', undefined, 'everybody can register'],
    ['a=b; Domain=co.uk', 'https://shop.co.uk/', 'everybody can register'],
    ['a=b; Secure', 'http://a.example/', 'cannot be set over http'],
    ['a=b; SameSite=None', undefined, 'demands the Secure attribute'],
    ['__Secure-a=b', undefined, 'demands the Secure attribute'],
    ['__secure-a=b', undefined, 'demands the Secure attribute'],
    ['__Host-a=b; Secure', undefined, '__Host- demands Path=/'],
    ['__Host-a=b; Secure; Path=/; Domain=aws.amazon.com', undefined, '__Host- demands Path=/'],
    ['=__Host-a=b', undefined, 'without a name'],
    ['a=b\u0007', undefined, 'control character'],
    ['; Path=/', undefined, 'neither a name nor a value'],
    [`a=${'x'.repeat(4096)}`, undefined, 'longer than 4096'],
  ])('refuses %s', (header, url, reason) => {
    expect(stored([header], url).cookies).toEqual([]);
    expect(reasonOf(header, url)).toContain(reason);
  });

  it('takes a cookie with the prefix __Host- that keeps its promises', () => {
    expect(stored(['__Host-a=b; Secure; Path=/']).refused).toEqual([]);
  });

  it('does not let http cover a Secure cookie', () => {
    const { cookies } = stored(['a=1; Secure; Path=/; Domain=example.org'], 'https://example.org/');
    const { refused } = stored(['a=2; Path=/x'], 'http://login.example.org/', cookies);
    expect(refused[0]?.reason).toContain('cover a Secure cookie');
  });

  it('never throws, whatever a site sends', () => {
    const attribute = fc.constantFrom('Domain=', 'Domain=..', 'Path', '=', 'Expires=1:1:1 1 jan 1');
    const header = fc
      .tuple(fc.string({ unit: 'binary' }), fc.array(attribute))
      .map(([first, rest]) => [first, ...rest].join(';'));
    fc.assert(
      fc.property(header, (header) => {
        expect(() => stored([header])).not.toThrow();
      }),
    );
  });
});

describe('cookiesFor', () => {
  const wide = stored(['wide=1; Domain=.aws.amazon.com; Path=/']).cookies;

  it('keeps to the host, or to the domain that was named', () => {
    const { cookies } = stored(['own=1; Path=/'], home, wide);
    expect(sent(cookies, { url: home })).toBe('wide=1; own=1');
    expect(sent(cookies, { url: home.replace('signin', 'eu.signin') })).toBe('wide=1');
    expect(sent(cookies, { url: 'https://console.aws.amazon.com/' })).toBe('wide=1');
    expect(sent(cookies, { url: 'https://eviaws.amazon.com/' })).toBe('');
    expect(sent(cookies, { url: 'https://amazon.com/' })).toBe('');
  });

  it('keeps to the path, whole segments only, longest first', () => {
    const { cookies } = stored(['a=1; Path=/', 'b=2; Path=/adfs', 'c=3; Path=/adfs/ls/']);
    const at = (path: string) => sent(cookies, { url: `https://signin.aws.amazon.com${path}` });
    expect(at('/adfs/ls/x')).toBe('c=3; b=2; a=1');
    expect(at('/adfs')).toBe('b=2; a=1');
    expect(at('/adfsx')).toBe('a=1');
  });

  it('keeps Secure cookies off http and dead ones at home', () => {
    const { cookies } = stored(['s=1; Secure', 'short=1; Max-Age=10']);
    expect(sent(cookies, { url: home.replace('https', 'http') })).toBe('short=1');
    expect(sent(cookies, { url: home }, now + seconds(10))).toBe('s=1');
  });

  const four = stored([
    'strict=1; SameSite=Strict',
    'lax=1; SameSite=Lax',
    'none=1; SameSite=None; Secure',
    'unsaid=1',
  ]).cookies;

  it.each([
    ['typed', 'GET', undefined, 'strict=1; lax=1; none=1; unsaid=1'],
    [
      'same site, GET',
      'GET',
      'https://console.aws.amazon.com/',
      'strict=1; lax=1; none=1; unsaid=1',
    ],
    ['same site, POST', 'POST', home, 'strict=1; lax=1; none=1; unsaid=1'],
    ['other site, GET', 'GET', 'https://adfs.corp.example/', 'lax=1; none=1; unsaid=1'],
    ['other site, POST', 'POST', 'https://adfs.corp.example/', 'none=1'],
    ['same host by http, POST', 'POST', home.replace('https', 'http'), 'none=1'],
  ])('minds SameSite: %s', (_, method, initiator, expected) => {
    expect(sent(four, { method, url: home, ...(initiator && { initiator }) })).toBe(expected);
  });

  it('takes names below a public suffix for different sites', () => {
    const url = 'https://one.auth.eu-central-1.amazoncognito.com/';
    const { cookies } = stored(['a=1; SameSite=Strict'], url);
    const initiator = url.replace('one', 'two');
    expect(sent(cookies, { url, initiator })).toBe('');
    expect(sent(cookies, { url, initiator: url })).toBe('a=1');
  });
});

describe('parseCookieDate', () => {
  it.each([
    ['Sat, 31 Jan 2026 09:00:00 GMT', now],
    ['31-jan-26 9:0:0', now],
    ['January 31 2026 09:00:00', now],
    ['Sun, 06 Nov 1994 08:49:37 GMT', Date.UTC(1994, 10, 6, 8, 49, 37)],
    ['Sunday, 06-Nov-94 08:49:37 GMT', Date.UTC(1994, 10, 6, 8, 49, 37)],
    ['31 Feb 2026 09:00:00', undefined],
    ['31 Jan 2026 24:00:00', undefined],
    ['31 Jan 1600 09:00:00', undefined],
    ['31 Jan 2026', undefined],
    ['', undefined],
  ])('reads %s', (text, at) => {
    expect(parseCookieDate(text)).toBe(at);
  });
});
