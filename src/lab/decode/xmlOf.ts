import { strictTextOf } from '../../kit/bytes.ts';
import { headerOf, type Headers } from '../../wire/http/records.ts';
import type { XmlTreeElement } from '../../wire/xml/xmlTree.ts';
import { readXmlTree } from './readXmlTree.ts';

/** The body as a tree, where its content type says XML (RFC 7303) and it can be read as that. */
export function xmlOf(message: {
  readonly headers: Headers;
  readonly body: Uint8Array;
}): XmlTreeElement | undefined {
  const type = headerOf(message, 'content-type') ?? '';
  if (!/^(text|application)\/([\w.-]+\+)?xml\b/i.test(type)) return undefined;
  const text = strictTextOf(message.body);
  return text === undefined ? undefined : readXmlTree(text);
}
