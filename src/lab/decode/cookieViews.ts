import { readCookies } from '../../wire/http/cookies.ts';
import { headersOf, type HttpRequest, type HttpResponse } from '../../wire/http/records.ts';
import type { Field, FieldGroup } from './field.ts';
import { type TableView, tableIfAny } from './view.ts';

/** The cookies that came with a request. */
export const cookiesView = (request: HttpRequest): readonly TableView[] =>
  tableIfAny('cookies', 'Cookies', [
    {
      caption: 'Cookies sent',
      fields: [...readCookies(request)].map(([name, value]): Field => ({
        kind: 'cookie',
        name,
        value,
        path: `/cookies/${name}`,
      })),
    },
  ]);

function pairOf(part: string): readonly [name: string, value: string] {
  const equals = part.indexOf('=');
  return equals < 0
    ? [part.trim(), '']
    : [part.slice(0, equals).trim(), part.slice(equals + 1).trim()];
}

/** One `Set-Cookie` header in its parts (RFC 6265 section 4.1.1), names as written. */
function groupOf(header: string, index: number): FieldGroup {
  const [first = '', ...rest] = header.split(';');
  const [name, value] = pairOf(first);
  const path = `/set-cookies/${index}`;
  return {
    caption: `Cookie ${name}`,
    fields: [
      { kind: 'cookie', name, value, path },
      ...rest.map(pairOf).map(([attribute, text], place): Field => ({
        kind: 'cookie-attribute',
        name: attribute,
        value: text,
        path: `${path}/${place}`,
      })),
    ],
  };
}

/** The cookies that an answer gives the browser, each with what it is good for. */
export const setCookiesView = (response: HttpResponse): readonly TableView[] =>
  tableIfAny('set-cookies', 'Cookies set', headersOf(response, 'set-cookie').map(groupOf));
