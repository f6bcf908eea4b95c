import { describe, expect, it } from 'vitest';
import { toBase64Url, utf8 } from '../../kit/bytes.ts';
import type { HttpResponse } from '../../wire/http/records.ts';
import { jsonViews } from './jsonViews.ts';
import { jwtViews } from './jwtViews.ts';

const answer = (body: string, type = 'application/x-amz-json-1.1'): HttpResponse => ({
  status: 200,
  headers: [['content-type', type]],
  body: utf8(body),
});
const rows = (response: HttpResponse) =>
  jsonViews(response)[0]?.fields.map(({ name, value, path }) => [name, value, path]);

describe('the JSON of a message', () => {
  it('is every member, those inside after what holds them', () => {
    expect(rows(answer('{"Credentials":{"SecretKey":"x"},"n":1,"list":[{"a":null}]}'))).toEqual([
      ['Credentials', '', '/Credentials'],
      ['SecretKey', 'x', '/Credentials/SecretKey'],
      ['n', '1', '/n'],
      ['list', '', '/list'],
      ['a', 'null', '/list/0/a'],
    ]);
  });

  it('names a member whose name is data by its map', () => {
    expect(rows(answer('{"Logins":{"accounts.social.example":"t"},"~/":1}'))).toEqual([
      ['Logins', '', '/Logins'],
      ['Logins[]', 't', '/Logins/accounts.social.example'],
      ['~/', '1', '/~0~1'],
    ]);
  });

  it.each(['', '[1]', '{', '"text"'])('is none in %j', (body) => {
    expect(jsonViews(answer(body))).toEqual([]);
  });

  it('is none where the body does not call itself JSON', () => {
    expect(jsonViews(answer('{}', 'text/plain'))).toEqual([]);
  });
});

describe('the tokens of a message', () => {
  const claims = { iss: 'https://accounts.social.example', aud: ['a', 'b'], exp: 1 };

  it('are taken apart once, wherever they are carried', () => {
    const part = (value: object) => toBase64Url(utf8(JSON.stringify(value)));
    const token = `${part({ alg: 'RS256' })}.${part(claims)}.AAAA`;
    const field = {
      kind: 'form-field',
      name: 'WebIdentityToken',
      value: token,
      path: '/0',
    } as const;
    const message = { ...answer(''), headers: [['Authorization', `Bearer ${token}`]] } as const;
    const views = jwtViews(message, [field, { ...field, name: 'again', path: '/1' }]);
    expect(views.map(({ id }) => id)).toEqual(['jwt Authorization']);
    expect(views[0]?.fields.map(({ kind, name, value }) => [kind, name, value])).toContainEqual([
      'jwt-claim',
      'aud',
      '["a","b"]',
    ]);
  });

  it.each(['eyJ', 'eyJhIjox.eyJhIjox.x', 'a.b.c', ''])('are not %j', (text) => {
    const field = { kind: 'form-field', name: 'x', value: text, path: '/0' } as const;
    expect(jwtViews(answer(''), [field])).toEqual([]);
  });
});
