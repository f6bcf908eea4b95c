import { utf8 } from '../../../kit/bytes.ts';
import type { Headers, HttpResponse } from '../../../wire/http/records.ts';

/** A JSON document that nobody may keep, as tokens and what is said of them must be (RFC 6749 section 5.1). */
export function jsonAnswer(status: number, content: unknown, headers: Headers = []): HttpResponse {
  const body = utf8(JSON.stringify(content));
  return {
    status,
    headers: [
      ['Content-Type', 'application/json'],
      ['Content-Length', String(body.length)],
      ['Cache-Control', 'no-store'],
      ...headers,
    ],
    body,
  };
}

/** An error of OAuth 2.0 (RFC 6749 section 5.2). */
export const oauthError = (
  status: number,
  error: string,
  description: string,
  headers: Headers = [],
): HttpResponse => jsonAnswer(status, { error, error_description: description }, headers);
