import { utf8 } from '../kit/bytes.ts';
import { element, writeXml, type XmlNode } from '../kit/xml.ts';
import type { Headers, HttpResponse } from '../wire/http/records.ts';

/** A small HTML page of a party, well-formed as XML too, so that one parser reads it everywhere. */
export function htmlPage(
  status: number,
  title: string,
  body: readonly (XmlNode | undefined)[],
  headers: Headers = [],
): HttpResponse {
  const page = element(
    'html',
    { lang: 'en' },
    element('head', {}, element('title', {}, title)),
    element('body', {}, element('h1', {}, title), ...body),
  );
  const bytes = utf8(`<!DOCTYPE html>${writeXml(page)}`);
  return {
    status,
    headers: [
      ['Content-Type', 'text/html; charset=utf-8'],
      ['Content-Length', String(bytes.length)],
      ['Cache-Control', 'no-store'],
      ...headers,
    ],
    body: bytes,
  };
}

export const paragraph = (text: string, id?: string): XmlNode => element('p', { id }, text);

export const hiddenField = (name: string, value: string): XmlNode =>
  element('input', { type: 'hidden', name, value });

/** Answers with a redirect that a browser follows with GET. */
export const redirectTo = (location: string, headers: Headers = []): HttpResponse => ({
  status: 302,
  headers: [['Location', location], ['Content-Length', '0'], ...headers],
  body: utf8(''),
});
