import type { ServerResponse } from 'node:http';
import type { Instant } from '../kit/time.ts';
import { utf8 } from '../kit/bytes.ts';
import { headerOf, type Headers, type HttpResponse, withHeader } from '../wire/http/records.ts';

/** An answer of the port itself, which no party gave. */
export const plainText = (status: number, text: string, headers: Headers = []): HttpResponse => ({
  status,
  headers: [['Content-Type', 'text/plain; charset=utf-8'], ...headers],
  body: utf8(`${text}\n`),
});

export const json = (status: number, value: unknown, headers: Headers = []): HttpResponse => ({
  status,
  headers: [['Content-Type', 'application/json; charset=utf-8'], ...headers],
  body: utf8(`${JSON.stringify(value, null, 2)}\n`),
});

/** RFC 9110 section 5.5: a field value holds no control characters, and none but ASCII travels unharmed. */
const fieldValue = (value: string): string =>
  /^[\t -~]*$/.test(value)
    ? value
    : // eslint-disable-next-line no-control-regex -- control characters are what is looked for
      Buffer.from(value.replace(/[\u0000-\u0008\u000a-\u001f\u007f]/g, ' '), 'utf8').toString(
        'latin1',
      );

/** RFC 9110 section 8.6: answers that never state a length. */
const withoutLength = (status: number): boolean => status < 200 || status === 204;

/** How an answer is written, apart from what it says. */
export interface Manner {
  /** Whether it answers HEAD (RFC 9110 section 9.3.2). */
  readonly head: boolean;
  /** Whether the connection ends with it. */
  readonly closing: boolean;
  /** The time, for an answer that does not tell it. */
  readonly at: Instant;
}

/** Puts an answer on the wire, its headers in their order and each as often as it stands. */
export function writeAnswer(
  { status, headers, body }: HttpResponse,
  to: ServerResponse,
  { head, closing, at }: Manner,
): void {
  let all = headers;
  if (headerOf({ headers }, 'date') === undefined)
    all = [...all, ['Date', new Date(at).toUTCString()]];
  if (!head && !withoutLength(status) && headerOf({ headers }, 'content-length') === undefined)
    all = [...all, ['Content-Length', String(body.length)]];
  if (closing) all = withHeader(all, 'Connection', 'close');
  to.sendDate = false;
  to.writeHead(
    status,
    all.flatMap(([name, value]) => [name, fieldValue(value)]),
  );
  to.end(head ? undefined : body);
}
