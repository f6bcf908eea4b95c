import { readJwt } from '../../wire/jwt/readJwt.ts';
import type { JsonObject } from '../../wire/aws/jsonObject.ts';
import { headerOf, type HttpRequest, type HttpResponse } from '../../wire/http/records.ts';
import type { Field, FieldKind } from './field.ts';
import { type TableView, tableView } from './view.ts';

const rowsOf = (kind: FieldKind, part: string, object: JsonObject): readonly Field[] =>
  Object.entries(object).map(([name, value]) => ({
    kind,
    name,
    value: typeof value === 'string' ? value : JSON.stringify(value),
    path: `/${part}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`,
  }));

function jwtView(carriedIn: string, token: string): readonly TableView[] {
  const read = readJwt(token);
  if (!read.ok) return [];
  const { header, claims } = read.value;
  return [
    tableView(`jwt ${carriedIn}`, `JWT in ${carriedIn}`, [
      { caption: 'Header: how it is signed', fields: rowsOf('jwt-header', 'header', header) },
      { caption: 'Claims: what the issuer says', fields: rowsOf('jwt-claim', 'claims', claims) },
    ]),
  ];
}

/** A token begins with an encoded `{"`; anything else is not worth decoding. */
const looksLikeJwt = (text: string): boolean => /^eyJ[\w-]+\.eyJ[\w-]+\.[\w-]*$/.test(text);

/**
 * The JSON Web Tokens in a message, wherever they are carried, each taken apart (RFC 7519). Nothing in
 * them is verified here; one that is carried twice is shown once.
 */
export function jwtViews(
  message: HttpRequest | HttpResponse,
  fields: readonly Field[],
): readonly TableView[] {
  const bearer = /^Bearer (\S+)$/i.exec(headerOf(message, 'authorization') ?? '')?.[1];
  const carried: (readonly [name: string, text: string])[] = [
    ...(bearer === undefined ? [] : [['Authorization', bearer] as const]),
    ...fields.flatMap(({ name, value }) => [value].flat().map((text) => [name, text] as const)),
  ];
  const seen = new Set<string>();
  return carried.flatMap(([name, text]) => {
    if (!looksLikeJwt(text) || seen.has(text)) return [];
    seen.add(text);
    return jwtView(name, text);
  });
}
