import { DOMParser, ParseError, type Document, type Element } from '@xmldom/xmldom';
import { strictTextOf } from '../../kit/bytes.ts';
import { failure, success, type Result } from '../../kit/result.ts';
import { elementsOf } from './elements.ts';
import { placeIn, scanXml, type StartTag, type XmlFault, type XmlLimits } from './scanXml.ts';

export type { XmlFault, XmlFaultKind, XmlLimits } from './scanXml.ts';
export type XmlDocument = Document;
export type XmlElement = Element;

/** A SAML message has at most 100,000 base64 characters; these leave room and keep reading cheap. */
export const messageLimits: XmlLimits = { characters: 200_000, depth: 64, elements: 10_000 };

const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';
const xmlnsNamespace = 'http://www.w3.org/2000/xmlns/';

/** XML 1.0 section 2.11. The tree builder's own rule is that of XML 1.1, which changes U+0085 and U+2028. */
const normalizeLineEndings = (text: string): string => text.replace(/\r\n?/g, '\n');

interface Flaw {
  readonly message: string;
  readonly element: Element;
}

/** Namespaces in XML 1.0 section 3, and what the canonicaliser would write ambiguously. */
function namespaceFlaw(element: Element): string | undefined {
  for (const attribute of element.attributes) {
    const { prefix, localName, value, name } = attribute;
    if (prefix !== 'xmlns' && name !== 'xmlns') {
      if (prefix?.includes('xmlns') === true) return `The prefix ${prefix} is reserved.`;
      continue;
    }
    const declared = prefix === 'xmlns' ? (localName ?? '') : '';
    if (declared.includes('xmlns')) return `The prefix ${declared} is reserved.`;
    if ((declared === 'xml') !== (value === xmlNamespace))
      return 'The prefix xml and its namespace belong together.';
    if (value === xmlnsNamespace) return 'The namespace of xmlns may not be bound.';
    if (prefix === 'xmlns' && value === '') return `The prefix ${declared} is bound to nothing.`;
    if (/[\s<>"'&]/.test(value)) return `The namespace ${value} is not a URI.`;
  }
  return element.prefix?.includes('xmlns') === true
    ? `The prefix ${element.prefix} is reserved.`
    : undefined;
}

/** The tree must hold what the scan saw: the same elements, and every attribute of each. */
function firstFlaw(document: Document, tags: readonly StartTag[]): Flaw | undefined {
  const root = document.documentElement;
  if (!root) return undefined;
  let index = 0;
  for (const element of elementsOf(root)) {
    const tag = tags[index];
    index += 1;
    if (element.tagName !== tag?.name)
      return { element, message: 'The tree differs from the text.' };
    if (element.attributes.length !== tag.attributes)
      return { element, message: 'Two attributes have the same name in the same namespace.' };
    const message = namespaceFlaw(element);
    if (message !== undefined) return { element, message };
  }
  return index === tags.length
    ? undefined
    : { element: root, message: 'The tree differs from the text.' };
}

/**
 * Reads an XML document. One parser everywhere, in Node and in the browser, so that no document reads
 * differently in the two. Strict: anything the parser would only warn about is refused, and so are
 * document types, entities, processing instructions, byte order marks and duplicate attributes.
 * @returns the document, or the first fault with its line and column.
 */
export function parseXml(
  text: string,
  limits: XmlLimits = messageLimits,
): Result<XmlDocument, XmlFault> {
  const scanned = scanXml(text, limits);
  if (!scanned.ok) return scanned;
  const reported: string[] = [];
  const parser = new DOMParser({
    normalizeLineEndings,
    onError: (level, message) => {
      // U+FFFD may stand in a document; the parser warns of it as a sign of a wrong encoding.
      if (level === 'warning' && message.startsWith('Unicode replacement character')) return;
      reported.push(message);
      throw new Error(message);
    },
  });
  let document: Document;
  try {
    document = parser.parseFromString(text, 'application/xml');
  } catch (thrown) {
    if (!(thrown instanceof ParseError)) throw thrown;
    const { lineNumber = 1, columnNumber = 1 } = (thrown.locator ?? {}) as {
      lineNumber?: number;
      columnNumber?: number;
    };
    const message = reported.at(0) ?? thrown.message;
    return failure({
      kind: message.includes('NamespaceError') ? 'namespace' : 'syntax',
      message,
      line: Math.max(1, lineNumber),
      column: Math.max(1, columnNumber),
    });
  }
  if (document.doctype)
    return failure({ kind: 'doctype', message: 'Has a document type.', line: 1, column: 1 });
  const flaw = firstFlaw(document, scanned.value);
  if (!flaw) return success(document);
  return failure({
    kind: 'namespace',
    message: flaw.message,
    line: flaw.element.lineNumber ?? 1,
    column: flaw.element.columnNumber ?? 1,
  });
}

/** Bytes as the text of an XML document: UTF-8 without a byte order mark. */
export function decodeXml(bytes: Uint8Array): Result<string, XmlFault> {
  const fault = (message: string): Result<never, XmlFault> =>
    failure({ kind: 'encoding', message, ...placeIn('', 0) });
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return fault('Begins with a byte order mark.');
  const text = strictTextOf(bytes);
  return text === undefined ? fault('The bytes are not UTF-8.') : success(text);
}
