import { describe, expect, it } from 'vitest';
import { textOf, utf8 } from '../../kit/bytes.ts';
import { seconds } from '../../kit/time.ts';
import { headerOf, type Headers, type HttpRequest } from '../../wire/http/records.ts';
import { browserOn } from './browserOn.ts';
import {
  follow,
  formFields,
  newUserAgent,
  openPage,
  receive,
  submitForm,
  type UserAgent,
} from './userAgent.ts';

const now = Date.UTC(2026, 0, 31, 9);
const idp = 'https://adfs.corp.example/adfs/ls/?x=1';

const answer = (status: number, headers: Headers = [], text = '') => ({
  status,
  headers,
  body: utf8(text),
});

/** A browser that shows this page. */
const showing = (html: string, url = idp, agent: UserAgent = newUserAgent): UserAgent =>
  receive(
    agent,
    openPage(agent, url, now),
    answer(200, [['Content-Type', 'text/html; charset=utf-8']], html),
    now,
  );

const bodyOf = (request: HttpRequest) => textOf(request.body);

const redirected = (request: HttpRequest, status: number, location: string): UserAgent =>
  receive(newUserAgent, request, answer(status, [['Location', location]]), now);

describe('openPage', () => {
  it('asks as a browser does when somebody typed an address', () => {
    expect(openPage(newUserAgent, 'https://user:pass@a.example:8443/x?y#z', now)).toEqual({
      method: 'GET',
      url: 'https://a.example:8443/x?y',
      headers: [
        ['Host', 'a.example:8443'],
        ['User-Agent', 'FederationLab/1'],
        ['Accept', 'text/html,application/xhtml+xml,*/*;q=0.8'],
        ['Accept-Language', 'en'],
      ],
      body: new Uint8Array(0),
    });
  });

  it.each(['javascript:alert(1)', 'file:///etc/passwd', 'https://'])('does not open %s', (url) => {
    expect(() => openPage(newUserAgent, url, now)).toThrow('cannot open');
  });
});

describe('submitForm', () => {
  const form = `<html><body><form method="post" action="/adfs/in"><input type="hidden" name="h" value="a&amp;b"/>
    <input name="user"/><input type="password" name="word"/><input name="preset" value="p"/><input value="nameless"/>
    <input type="radio" name="role" value="one"/><input type="radio" name="role" value="two" checked=""/>
    <input type="checkbox" name="stay" value="yes"/><input name="off" disabled=""/>
    <select name="site"><option value="1">One</option><option value="2">Two</option></select>
    <button name="do" value="go">Go</button><button name="do" value="stop">Stop</button><input type="reset" name="r"/></form></body></html>`;

  it('sends hidden fields, what was filled in, what was preset, and the first button', () => {
    const request = submitForm(showing(form), { user: 'Ana T', word: 'ä+&' }, now);
    expect(bodyOf(request)).toBe(
      'h=a%26b&user=Ana+T&word=%C3%A4%2B%26&preset=p&role=two&site=1&do=go',
    );
    expect(request).toMatchObject({ method: 'POST', url: 'https://adfs.corp.example/adfs/in' });
    expect(request.headers.slice(4)).toEqual([
      ['Content-Type', 'application/x-www-form-urlencoded'],
      ['Content-Length', String(request.body.length)],
      ['Origin', 'https://adfs.corp.example'],
      ['Referer', idp],
    ]);
  });

  it('chooses radios, options, checkboxes and buttons', () => {
    const values = { role: 'one', site: '2', stay: 'yes', do: 'stop' };
    expect(bodyOf(submitForm(showing(form), values, now))).toBe(
      'h=a%26b&user=&word=&preset=p&role=one&stay=yes&site=2&do=stop',
    );
  });

  it.each([
    [{ user: 'a', nix: 'b' }, 'no form of the page lets a person fill in user, nix'],
    [{ h: 'changed' }, 'fill in h'],
    [{ off: 'x' }, 'fill in off'],
    [{ r: 'x' }, 'fill in r'],
    [{ role: 'three' }, 'the field role offers one, two, not three'],
    [{ site: '3' }, 'the field site offers 1, 2, not 3'],
    [{ do: 'fly' }, 'the field do offers go, stop, not fly'],
    [{ stay: 'no' }, 'the field stay offers yes'],
  ])('refuses %j, which no person could enter', (values, message) => {
    expect(() => submitForm(showing(form), values, now)).toThrow(message);
  });

  it('finds the form that has the fields', () => {
    const page =
      '<div><form action="/1"><input name="a"/></form><form action="/2"><input name="b"/></form></div>';
    expect(submitForm(showing(page), { b: 'x' }, now).url).toBe('https://adfs.corp.example/2?b=x');
    expect(submitForm(showing(page), {}, now).url).toBe('https://adfs.corp.example/1?a=');
  });

  it('replaces the query of the address in a form with GET', () => {
    const page = '<form action="?old=1"><input name="q" value="a b"/></form>';
    const request = submitForm(showing(page), {}, now);
    expect(request).toMatchObject({
      method: 'GET',
      url: 'https://adfs.corp.example/adfs/ls/?q=a+b',
    });
    expect(headerOf(request, 'origin')).toBeUndefined();
    expect(headerOf(request, 'referer')).toBe(idp);
  });

  it('sends to the page itself where no action is given, and minds base and formaction', () => {
    const post = (inner: string, head = '') =>
      submitForm(
        showing(
          `<html><head>${head}</head><body><form method="post" ${inner}</form></body></html>`,
        ),
        {},
        now,
      );
    expect(post('>').url).toBe(idp);
    expect(post('action="in">').url).toBe('https://adfs.corp.example/adfs/ls/in');
    expect(post('action="in">', '<base href="/b/"/>').url).toBe('https://adfs.corp.example/b/in');
    expect(post('action="in"><button formaction="/other">x</button>').url).toBe(
      'https://adfs.corp.example/other',
    );
  });

  it('sends line breaks as CRLF', () => {
    const page = '<form method="post"><textarea name="t">a\nb</textarea></form>';
    expect(bodyOf(submitForm(showing(page), {}, now))).toBe('t=a%0D%0Ab');
  });

  it('posts across sites with the origin alone as Referer and without Lax cookies', () => {
    const aws = 'https://signin.aws.amazon.com/saml';
    const visited = receive(
      newUserAgent,
      openPage(newUserAgent, aws, now),
      answer(200, [
        ['Set-Cookie', 'lax=1; SameSite=Lax'],
        ['Set-Cookie', 'none=1; SameSite=None; Secure'],
      ]),
      now,
    );
    const agent = showing(`<form method="post" action="${aws}"></form>`, idp, visited);
    const request = submitForm(agent, {}, now);
    expect(headerOf(request, 'origin')).toBe('https://adfs.corp.example');
    expect(headerOf(request, 'referer')).toBe('https://adfs.corp.example/');
    expect(headerOf(request, 'cookie')).toBe('none=1');
  });

  it('hides where it comes from when it goes from https to http', () => {
    const agent = showing('<form method="post" action="http://adfs.corp.example/"></form>');
    const request = submitForm(agent, {}, now);
    expect(headerOf(request, 'origin')).toBe('null');
    expect(headerOf(request, 'referer')).toBeUndefined();
  });

  it.each([
    [newUserAgent, 'shows no page'],
    [showing('<p>no form</p>'), 'the page has no form'],
    [showing('<form method="post" action="javascript:alert(1)"></form>'), 'cannot be sent to'],
    [showing('<form method="post" enctype="multipart/form-data"></form>'), 'not supported'],
    [showing('<form></p></form>'), 'cannot be read'],
    [
      receive(
        newUserAgent,
        openPage(newUserAgent, idp, now),
        answer(200, [['Content-Type', 'text/xml']], '<form></form>'),
        now,
      ),
      'is not HTML',
    ],
    [redirected(openPage(newUserAgent, idp, now), 302, '/x'), 'follow the redirect first'],
  ])('says why a form cannot be sent (%#)', (agent, message) => {
    expect(() => submitForm(agent, {}, now)).toThrow(message);
  });
});

describe('formFields', () => {
  it('tells what the first form would send, hidden fields included', () => {
    const page =
      '<form><input type="hidden" name="SAMLResponse" value="PD94"/><input name="a"/></form>';
    expect(formFields(showing(page))).toEqual({ SAMLResponse: 'PD94', a: '' });
  });

  it('is empty without a form', () => {
    expect(formFields(newUserAgent)).toEqual({});
    expect(formFields(showing('<p>x</p>'))).toEqual({});
  });
});

describe('redirects', () => {
  const post = submitForm(
    showing('<form method="post" action="/in"><input name="a" value="1"/></form>'),
    {},
    now,
  );

  it.each([301, 302, 303])('turn a POST into a GET without body by %i', (status) => {
    const next = follow(redirected(post, status, '../out?a#frag'));
    expect(next).toMatchObject({ method: 'GET', url: 'https://adfs.corp.example/out?a' });
    expect(next.body).toHaveLength(0);
    for (const name of ['content-type', 'content-length', 'origin'])
      expect(headerOf(next, name)).toBeUndefined();
  });

  it.each([307, 308])('send a POST again as it was by %i', (status) => {
    const next = follow(redirected(post, status, '/again'));
    expect(next).toMatchObject({ method: 'POST', url: 'https://adfs.corp.example/again' });
    expect(bodyOf(next)).toBe('a=1');
    expect(headerOf(next, 'origin')).toBe('https://adfs.corp.example');
  });

  it('hide the origin once a POST has been sent on by a stranger', () => {
    const abroad = follow(redirected(post, 307, 'https://b.example/'));
    expect(headerOf(abroad, 'origin')).toBe('https://adfs.corp.example');
    const further = follow(redirected(abroad, 307, 'https://c.example/'));
    expect(headerOf(further, 'origin')).toBe('null');
  });

  it('carry the cookies that the redirecting answer has just set', () => {
    const request = openPage(newUserAgent, idp, now);
    const agent = receive(
      newUserAgent,
      request,
      answer(302, [
        ['Location', '/x'],
        ['Set-Cookie', 'a=1; Path=/'],
      ]),
      now,
    );
    expect(headerOf(follow(agent), 'cookie')).toBe('a=1');
  });

  it('count as started by the page that sent the first request', () => {
    const strict = receive(
      newUserAgent,
      openPage(newUserAgent, 'https://b.example/', now),
      answer(200, [['Set-Cookie', 'a=1; SameSite=Strict']]),
      now,
    );
    const location = [['Location', 'https://b.example/']] as const;
    const fromPage = receive(strict, post, answer(302, location), now);
    expect(headerOf(follow(fromPage), 'cookie')).toBeUndefined();
    const typed = receive(strict, openPage(strict, idp, now), answer(302, location), now);
    expect(headerOf(follow(typed), 'cookie')).toBe('a=1');
  });

  it.each(['javascript:alert(1)', 'https://'])('are not followed to %j', (location) => {
    const agent = redirected(openPage(newUserAgent, idp, now), 302, location);
    expect(agent.redirect).toBeUndefined();
    expect(agent.page?.status).toBe(302);
  });

  it('are over once followed', () => {
    const agent = redirected(openPage(newUserAgent, idp, now), 302, '/x');
    const there = receive(agent, follow(agent), answer(200), now);
    expect(there.page?.url).toBe('https://adfs.corp.example/x');
    expect(() => follow(there)).toThrow('no redirect');
  });
});

describe('receive', () => {
  it('remembers where it has been and which cookies it refused', () => {
    const request = openPage(newUserAgent, idp, now);
    const agent = receive(newUserAgent, request, answer(404, [['Set-Cookie', '__Host-a=1']]), now);
    expect(agent.history).toEqual([{ method: 'GET', url: idp, status: 404 }]);
    expect(agent.refusedCookies[0]?.header).toBe('__Host-a=1');
  });

  it('keeps the page on 204', () => {
    const agent = showing('<p>here</p>');
    expect(receive(agent, openPage(agent, '/x', now), answer(204), now).page).toBe(agent.page);
  });
});

describe('browserOn', () => {
  it('goes through pages and tells its state', async () => {
    let time = now;
    const seen: string[] = [];
    const browser = browserOn(
      newUserAgent,
      async (request) => {
        seen.push(`${request.method} ${request.url} ${headerOf(request, 'cookie') ?? ''}`);
        time += seconds(30);
        if (request.method === 'POST')
          return answer(303, [
            ['Location', '/done'],
            ['Set-Cookie', 'b=2; Max-Age=10; Path=/'],
          ]);
        return answer(
          200,
          [
            ['Content-Type', 'text/html'],
            ['Set-Cookie', 'a=1; Max-Age=29'],
          ],
          '<form method="post"><input name="q"/></form>',
        );
      },
      () => time,
    );
    await browser.open('https://a.example/');
    expect(browser.formFields()).toEqual({ q: '' });
    await browser.submit({ q: 'x' });
    await browser.follow();
    expect(seen).toEqual([
      'GET https://a.example/ ',
      'POST https://a.example/ a=1',
      'GET https://a.example/done b=2',
    ]);
    expect(browser.userAgent().page?.url).toBe('https://a.example/done');
    await expect(browser.follow()).rejects.toThrow('no redirect');
  });
});
