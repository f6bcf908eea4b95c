import type { Element, Node } from '@xmldom/xmldom';

const isElement = (node: Node): node is Element => node.nodeType === node.ELEMENT_NODE;

/** The element and all elements within it, in document order. */
export function* elementsOf(element: Element): Generator<Element> {
  yield element;
  for (const child of childElements(element)) yield* elementsOf(child);
}

/** Child elements, all of them or those of one namespace and local name, in document order. */
export function childElements(
  element: Element,
  namespace?: string,
  localName?: string,
): readonly Element[] {
  const found: Element[] = [];
  for (let node = element.firstChild; node; node = node.nextSibling)
    if (
      isElement(node) &&
      (namespace === undefined || node.namespaceURI === namespace) &&
      (localName === undefined || node.localName === localName)
    )
      found.push(node);
  return found;
}

/** The child element of that name, where there is exactly one. */
export function onlyChild(
  element: Element | undefined,
  namespace: string,
  localName: string,
): Element | undefined {
  const found = element ? childElements(element, namespace, localName) : [];
  return found.length === 1 ? found[0] : undefined;
}

/** The value of an attribute in no namespace. */
export function attributeOf(element: Element | undefined, name: string): string | undefined {
  return element?.getAttributeNode(name)?.value;
}

/**
 * The text of an element that holds nothing else. Undefined where there is an element or a comment
 * inside: text read around a comment is not the text that another reader sees.
 */
export function textOfElement(element: Element | undefined): string | undefined {
  if (!element) return undefined;
  let text = '';
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType !== node.TEXT_NODE && node.nodeType !== node.CDATA_SECTION_NODE)
      return undefined;
    text += node.nodeValue ?? '';
  }
  return text;
}

/** Whether a comment stands anywhere within. */
export function firstComment(element: Element): Element | undefined {
  for (const within of elementsOf(element))
    for (let node = within.firstChild; node; node = node.nextSibling)
      if (node.nodeType === node.COMMENT_NODE) return within;
  return undefined;
}

/** Where the element stands, as an XPath in the document's own prefixes: `/samlp:Response/Assertion[2]`. */
export function pathOf(element: Element): string {
  const parent = element.parentNode;
  if (!parent || !isElement(parent)) return `/${element.tagName}`;
  const same = childElements(parent).filter((child) => child.tagName === element.tagName);
  const position = same.length > 1 ? `[${same.indexOf(element) + 1}]` : '';
  return `${pathOf(parent)}/${element.tagName}${position}`;
}

export interface PrefixFlaw {
  readonly element: Element;
  readonly message: string;
}

/**
 * The first place where a prefix stands for a second namespace, or a default namespace is taken back.
 * XML allows both. The canonicaliser writes such documents otherwise than the standard says, so nothing
 * that is signed may hold them; identity providers do not send them.
 */
export function prefixFlaw(root: Element): PrefixFlaw | undefined {
  const bound = new Map<string, string>();
  for (const element of elementsOf(root))
    for (const { prefix, localName, name, value } of element.attributes) {
      if (name === 'xmlns' && value === '')
        return { element, message: 'takes the default namespace back' };
      if (prefix !== 'xmlns') continue;
      const known = bound.get(localName ?? '');
      if (known !== undefined && known !== value)
        return { element, message: `binds ${localName} to a second namespace` };
      bound.set(localName ?? '', value);
    }
  return undefined;
}
