import { strictTextOf } from '../../kit/bytes.ts';
import { phraseOf, type HttpRequest, type HttpResponse } from '../../wire/http/records.ts';

/** The message as HTTP/1.1 writes it (RFC 9112 section 2.1), with line feeds; a body that is not text is counted. */
export function messageText(message: HttpRequest | HttpResponse): string {
  const target = 'url' in message ? new URL(message.url) : undefined;
  const start =
    'method' in message
      ? `${message.method} ${target?.pathname}${target?.search} HTTP/1.1`
      : `HTTP/1.1 ${message.status} ${phraseOf(message.status)}`;
  const headers = message.headers.map(([name, value]) => `${name}: ${value}`);
  const body = strictTextOf(message.body) ?? `[${message.body.length} bytes that are not text]`;
  return [start, ...headers, '', body].join('\n');
}
