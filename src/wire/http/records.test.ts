import { describe, expect, it } from 'vitest';
import { utf8 } from '../../kit/bytes.ts';
import { readCookies, sessionCookie } from './cookies.ts';
import { fieldOf, formOf, readForm, writeForm } from './form.ts';
import { headerOf, headersOf, type HttpRequest, noBody, withHeader } from './records.ts';

const request = (headers: HttpRequest['headers'], body = noBody): HttpRequest => ({
  method: 'POST',
  url: 'https://host.example/',
  headers,
  body,
});

describe('HTTP records', () => {
  it('find headers in any letter case, and all of one name', () => {
    const message = request([
      ['Set-Cookie', 'a=1'],
      ['set-cookie', 'b=2'],
    ]);
    expect(headerOf(message, 'SET-COOKIE')).toBe('a=1');
    expect(headersOf(message, 'set-cookie')).toEqual(['a=1', 'b=2']);
  });

  it('set a header once, at its old place', () => {
    const headers = [
      ['a', '1'],
      ['B', '2'],
      ['b', '3'],
    ] as const;
    expect(withHeader(headers, 'b', '4')).toEqual([
      ['a', '1'],
      ['b', '4'],
    ]);
    expect(withHeader(headers, 'c', '5').at(-1)).toEqual(['c', '5']);
  });

  it('read back the form they write', () => {
    const fields = [
      ['a b', 'é&='],
      ['a b', '+'],
    ] as const;
    expect(readForm(writeForm(fields))).toEqual(fields);
    expect(fieldOf(fields, 'a b')).toBe('é&=');
  });

  it('take a body for a form only where the content type says so', () => {
    const body = utf8('a=1');
    expect(formOf(request([['Content-Type', 'Application/x-www-form-urlencoded']], body))).toEqual([
      ['a', '1'],
    ]);
    expect(formOf(request([['Content-Type', 'text/plain']], body))).toEqual([]);
  });

  it('read cookies, the first of two with one name', () => {
    const cookies = readCookies(
      request([
        ['Cookie', 'a=1; b=x=y; a=2; broken'],
        ['cookie', 'c=3'],
      ]),
    );
    expect([...cookies]).toEqual([
      ['a', '1'],
      ['b', 'x=y'],
      ['c', '3'],
    ]);
  });

  it('write a session cookie that scripts cannot read', () => {
    expect(
      sessionCookie('s', 'v', { domain: 'aws.amazon.com', path: '/', sameSite: 'Lax' }),
    ).toEqual(['Set-Cookie', 's=v; Domain=aws.amazon.com; Path=/; Secure; HttpOnly; SameSite=Lax']);
  });
});
