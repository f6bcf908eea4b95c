import { strictTextOf } from '../../kit/bytes.ts';
import { type HttpRequest, type HttpResponse, phraseOf } from '../../wire/http/records.ts';
import type { Field } from './field.ts';
import type { HttpBody, HttpView } from './view.ts';
import { xmlOf } from './xmlOf.ts';

function startOf(message: HttpRequest | HttpResponse): { line: string; field: Field } {
  if ('method' in message) {
    const { pathname, search } = new URL(message.url);
    const { method } = message;
    return {
      line: `${method} ${pathname}${search} HTTP/1.1`,
      field: { kind: 'method', name: method, value: pathname + search, path: '/method' },
    };
  }
  const phrase = phraseOf(message.status);
  return {
    line: `HTTP/1.1 ${message.status} ${phrase}`.trim(),
    field: { kind: 'status', name: String(message.status), value: phrase, path: '/status' },
  };
}

function bodyOf(message: HttpRequest | HttpResponse): HttpBody {
  if (message.body.length === 0) return { kind: 'none' };
  const text = strictTextOf(message.body);
  if (text === undefined) return { kind: 'binary', byteCount: message.body.length };
  const xml = xmlOf(message);
  return { kind: 'text', text, ...(xml && { xml }) };
}

/** The message as it travelled: start line, headers in their order, body. */
export function httpView(message: HttpRequest | HttpResponse): HttpView {
  const { line, field } = startOf(message);
  const kind = 'method' in message ? 'request-header' : 'response-header';
  return {
    kind: 'http',
    id: 'http',
    title: 'HTTP',
    startLine: line,
    headers: message.headers,
    body: bodyOf(message),
    fields: [
      field,
      ...message.headers.map(([name, value], index): Field => ({
        kind,
        name,
        value,
        path: `/headers/${index}`,
      })),
    ],
  };
}
