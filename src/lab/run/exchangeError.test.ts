import { describe, expect, it } from 'vitest';
import { utf8 } from '../../kit/bytes.ts';
import type { HttpResponse } from '../../wire/http/records.ts';
import { exchangeError } from './exchangeError.ts';

const answer = (status: number, type: string, body: string): HttpResponse => ({
  status,
  headers: [['Content-Type', type]],
  body: utf8(body),
});

describe('what a refused client is told', () => {
  it('is that nobody was there', () => {
    expect(exchangeError(undefined)).toEqual({ code: 'ENOTFOUND', message: 'No such host.' });
  });

  it.each([
    [
      403,
      '<ErrorResponse><Error><Code>AccessDenied</Code><Message>No</Message></Error></ErrorResponse>',
      'AccessDenied',
      'No',
    ],
    [
      301,
      '<Error><Code>PermanentRedirect</Code><Message>There</Message></Error>',
      'PermanentRedirect',
      'There',
    ],
  ])('is the error of a service: %i', (status, body, code, message) => {
    expect(exchangeError(answer(status, 'text/xml', body))).toMatchObject({ code, message });
  });

  it('is the code on a page, else its words', () => {
    const page = (text: string) => `<p id="error">${text}</p>`;
    expect(
      exchangeError(
        answer(403, 'text/html', page('No (Status Code: 403; Error Code: AccessDenied;)')),
      ),
    ).toEqual({
      code: 'AccessDenied',
      message: 'No (Status Code: 403; Error Code: AccessDenied;)',
    });
    expect(
      exchangeError(answer(400, 'text/html', page('a &lt;b&gt; &quot;c&quot; &amp;amp;'))),
    ).toEqual({
      code: 'a <b> "c" &amp;',
      message: 'a <b> "c" &amp;',
    });
    expect(exchangeError(answer(500, 'text/html', '<p id="errorText">Wrong</p>'))?.code).toBe(
      'Wrong',
    );
  });

  it('is what JSON without a code says', () => {
    const json = (status: number, body: string) =>
      exchangeError(answer(status, 'application/json', body));
    expect(json(403, '{"message":"No token."}')).toEqual({
      code: 'No token.',
      message: 'No token.',
    });
    expect(json(401, '{"error":"invalid_token","message":"Old."}')?.code).toBe('invalid_token');
    expect(json(403, '{"message":7}')).toBeUndefined();
    expect(json(200, '{"message":"Well."}')).toBeUndefined();
  });

  it('is nothing where nothing was refused', () => {
    expect(
      exchangeError(answer(200, 'text/html; charset=utf-8', '<p id="x">error</p>')),
    ).toBeUndefined();
    expect(exchangeError(answer(200, 'text/xml', '<Code>x</Code>'))).toBeUndefined();
    expect(exchangeError(answer(204, 'text/plain', ''))).toBeUndefined();
  });
});
