import { failure, success, type Result } from '../../kit/result.ts';

export type XmlFaultKind =
  /** Longer, deeper or with more elements than the reader allows. */
  | 'limit'
  /** Not UTF-8, or begins with a byte order mark. */
  | 'encoding'
  /** A DOCTYPE, or a reference to an entity that only a DOCTYPE could declare. */
  | 'doctype'
  | 'processing-instruction'
  | 'namespace'
  | 'syntax';

export interface XmlFault {
  readonly kind: XmlFaultKind;
  readonly message: string;
  /** Both count from 1. */
  readonly line: number;
  readonly column: number;
}

/** What a document may cost to read. */
export interface XmlLimits {
  readonly characters: number;
  readonly depth: number;
  readonly elements: number;
}

export interface StartTag {
  readonly name: string;
  readonly attributes: number;
  readonly offset: number;
}

/** XML 1.0 section 2.2, production 2. */
const noCharacter = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

/** Namespaces in XML 1.0, production 7, with prefixes in ASCII: the canonicaliser reads no others. */
const nameStart =
  'A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C\\u200D' +
  '\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}';
const qualifiedName = new RegExp(
  `(?:[A-Za-z_][\\w.-]*:)?[${nameStart}][${nameStart}\\-.0-9\\u00B7\\u0300-\\u036F\\u203F\\u2040]*`,
  'uy',
);
const blanks = /[ \t\n\r]*/y;
const equals = /[ \t\n\r]*=[ \t\n\r]*/y;
const declaration =
  /<\?xml[ \t\n\r]+version[ \t\n\r]*=[ \t\n\r]*(?:"1\.0"|'1\.0')(?:[ \t\n\r]+encoding[ \t\n\r]*=[ \t\n\r]*(?:"utf-8"|'utf-8'))?(?:[ \t\n\r]+standalone[ \t\n\r]*=[ \t\n\r]*(?:"(?:yes|no)"|'(?:yes|no)'))?[ \t\n\r]*\?>/iy;
const reference = /&(?:(amp|lt|gt|quot|apos)|#([0-9]{1,7})|#x([0-9A-Fa-f]{1,6})|([^;&<\s]*));?/g;

export function placeIn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split(/\r\n?|\n/);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

class Refusal {
  readonly kind: XmlFaultKind;
  readonly message: string;
  readonly offset: number;
  constructor(kind: XmlFaultKind, message: string, offset: number) {
    this.kind = kind;
    this.message = message;
    this.offset = offset;
  }
}

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

function endOf(text: string, mark: string, from: number, what: string, offset: number): number {
  const end = text.indexOf(mark, from);
  if (end < 0) throw new Refusal('syntax', `The ${what} has no end.`, offset);
  return end;
}

function checkReferences(text: string, offset: number): void {
  if (!text.includes('&')) return;
  for (const found of text.matchAll(reference)) {
    const [whole, named, decimal, hex, other] = found;
    const at = offset + found.index;
    if (other !== undefined)
      throw other === '' || !whole.endsWith(';')
        ? new Refusal('syntax', 'An & that begins no reference must be written &amp;.', at)
        : new Refusal('doctype', `The entity ${whole} is not one of the five XML knows.`, at);
    if (!whole.endsWith(';'))
      throw new Refusal('syntax', `The reference ${whole} has no semicolon.`, at);
    if (named !== undefined) continue;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    if (code > 0x10ffff || noCharacter.test(String.fromCodePoint(code)))
      throw new Refusal('syntax', `${whole} stands for no character XML allows.`, at);
  }
}

function scanStartTag(text: string, offset: number): { tag: StartTag; end: number; open: boolean } {
  const name = match(qualifiedName, text, offset + 1);
  if (name === undefined)
    throw new Refusal('syntax', 'A < must begin a tag; as text it is written &lt;.', offset);
  let at = offset + 1 + name.length;
  let attributes = 0;
  for (;;) {
    const gap = match(blanks, text, at)?.length ?? 0;
    at += gap;
    if (text.startsWith('>', at))
      return { tag: { name, attributes, offset }, end: at + 1, open: true };
    if (text.startsWith('/>', at))
      return { tag: { name, attributes, offset }, end: at + 2, open: false };
    const attribute = gap > 0 ? match(qualifiedName, text, at) : undefined;
    if (attribute === undefined)
      throw new Refusal('syntax', `The tag <${name}> is not written as XML demands.`, at);
    const sign = match(equals, text, at + attribute.length);
    const start = at + attribute.length + (sign?.length ?? 0);
    const quote = text.charAt(start);
    if (sign === undefined || (quote !== '"' && quote !== "'"))
      throw new Refusal('syntax', `The attribute ${attribute} has no value in quotes.`, at);
    const end = endOf(text, quote, start + 1, `value of ${attribute}`, start);
    const value = text.slice(start + 1, end);
    if (value.includes('<'))
      throw new Refusal('syntax', `The value of ${attribute} holds a bare <.`, start);
    checkReferences(value, start + 1);
    attributes += 1;
    at = end + 1;
  }
}

function scan(text: string, limits: XmlLimits): readonly StartTag[] {
  if (text.length > limits.characters)
    throw new Refusal('limit', `Longer than ${limits.characters} characters.`, limits.characters);
  if (text.startsWith('\uFEFF')) throw new Refusal('encoding', 'Begins with a byte order mark.', 0);
  const bad = noCharacter.exec(text);
  if (bad) throw new Refusal('syntax', 'Holds a character that XML does not allow.', bad.index);
  const tags: StartTag[] = [];
  const open: string[] = [];
  let at = match(declaration, text, 0)?.length ?? 0;
  while (at < text.length) {
    const next = text.indexOf('<', at);
    const end = next < 0 ? text.length : next;
    const content = text.slice(at, end);
    if (open.length === 0 && /[^ \t\n\r]/.test(content))
      throw new Refusal('syntax', 'Text stands outside the root element.', at);
    if (content.includes(']]>'))
      throw new Refusal('syntax', 'Text may not hold ]]>.', at + content.indexOf(']]>'));
    checkReferences(content, at);
    at = end;
    if (next < 0) break;
    if (text.startsWith('<!--', at)) {
      const dashes = endOf(text, '--', at + 4, 'comment', at);
      if (!text.startsWith('-->', dashes))
        throw new Refusal('syntax', 'A comment may not hold --.', dashes);
      at = dashes + 3;
    } else if (text.startsWith('<![CDATA[', at)) {
      if (open.length === 0)
        throw new Refusal('syntax', 'CDATA stands outside the root element.', at);
      at = endOf(text, ']]>', at + 9, 'CDATA section', at) + 3;
    } else if (text.startsWith('<!', at)) {
      throw new Refusal('doctype', 'Document type and entity declarations are refused.', at);
    } else if (text.startsWith('<?', at)) {
      throw /^<\?xml\s/i.test(text.slice(at, at + 6))
        ? new Refusal('encoding', 'The XML declaration must stand first and say 1.0, UTF-8.', at)
        : new Refusal('processing-instruction', 'Processing instructions are refused.', at);
    } else if (text.startsWith('</', at)) {
      const name = match(qualifiedName, text, at + 2) ?? '';
      const close = at + 2 + name.length;
      const tail = match(blanks, text, close)?.length ?? 0;
      if (open.pop() !== name || !text.startsWith('>', close + tail))
        throw new Refusal('syntax', `The end tag </${name} closes nothing that is open.`, at);
      at = close + tail + 1;
    } else {
      const found = scanStartTag(text, at);
      if (open.length === 0 && tags.length > 0)
        throw new Refusal('syntax', 'A document has one root element.', at);
      tags.push(found.tag);
      if (found.open) open.push(found.tag.name);
      if (tags.length > limits.elements)
        throw new Refusal('limit', `More than ${limits.elements} elements.`, at);
      if (open.length > limits.depth)
        throw new Refusal('limit', `Elements nested deeper than ${limits.depth}.`, at);
      at = found.end;
    }
  }
  const unclosed = open.at(-1);
  if (unclosed !== undefined)
    throw new Refusal('syntax', `The element <${unclosed}> is never closed.`, text.length);
  if (tags.length === 0) throw new Refusal('syntax', 'There is no root element.', text.length);
  return tags;
}

/**
 * Reads the markup once, strictly, before a tree is made: XML 1.0 without document type, entities or
 * processing instructions. Tree builders forgive (a bare `&`, a wrong character reference, U+0080 as a
 * blank) and recurse; what passes here leaves them nothing to forgive and nowhere deep to go.
 * @returns every start tag in document order, or the first fault.
 */
export function scanXml(text: string, limits: XmlLimits): Result<readonly StartTag[], XmlFault> {
  try {
    return success(scan(text, limits));
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown;
    return failure({
      kind: thrown.kind,
      message: thrown.message,
      ...placeIn(text, thrown.offset),
    });
  }
}
