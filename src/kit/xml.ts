/** An XML element to be written. Text is escaped; there is no way to write raw markup. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlNode | string)[];
}

/** Makes an element. Children that are undefined are left out, so optional members read plainly. */
export const element = (
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  ...children: readonly (XmlNode | string | undefined)[]
): XmlNode => ({
  name,
  attributes: Object.fromEntries(
    Object.entries(attributes).filter((entry): entry is [string, string] => entry[1] !== undefined),
  ),
  children: children.filter((child) => child !== undefined),
});

/** XML 1.0 section 2.2: characters that no document may hold, escaped or not. */
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Text without any character that is escaped or forbidden, as nearly all is. */
const plain = /^[ !#-%'-;=?-~]*$/;

export const escapeXml = (text: string): string =>
  plain.test(text)
    ? text
    : text
        .replace(forbidden, '\uFFFD')
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;')
        .replaceAll('\r', '&#xD;');

const escapeAttribute = (text: string): string =>
  escapeXml(text).replaceAll('\n', '&#xA;').replaceAll('\t', '&#x9;');

/** Writes the element on one line, without an XML declaration. */
export function writeXml(node: XmlNode): string {
  const attributes = Object.entries(node.attributes)
    .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
    .join('');
  if (node.children.length === 0) return `<${node.name}${attributes}/>`;
  const body = node.children
    .map((child) => (typeof child === 'string' ? escapeXml(child) : writeXml(child)))
    .join('');
  return `<${node.name}${attributes}>${body}</${node.name}>`;
}
