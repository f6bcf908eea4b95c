import type { XmlElement } from './parseXml.ts';

export interface XmlTreeAttribute {
  readonly name: string;
  readonly localName: string;
  readonly namespace?: string;
  readonly value: string;
}

/** An element as it is shown: names as written, namespaces resolved, text and comments kept apart. */
export interface XmlTreeElement {
  readonly kind: 'element';
  readonly name: string;
  readonly localName: string;
  readonly namespace?: string;
  /** XPath in the document's own prefixes: the same that a check's `at` holds. */
  readonly path: string;
  readonly attributes: readonly XmlTreeAttribute[];
  readonly children: readonly XmlTreeNode[];
}

export type XmlTreeNode =
  XmlTreeElement | { readonly kind: 'text' | 'comment'; readonly text: string };

const spaceOf = (namespace: string | null | undefined): { namespace?: string } =>
  namespace ? { namespace } : {};

function treeAt(element: XmlElement, path: string): XmlTreeElement {
  const totals = new Map<string, number>();
  for (const node of element.childNodes)
    if (node.nodeType === node.ELEMENT_NODE)
      totals.set(node.nodeName, (totals.get(node.nodeName) ?? 0) + 1);
  const seen = new Map<string, number>();
  const children: XmlTreeNode[] = [];
  for (const node of element.childNodes) {
    if (node.nodeType === node.ELEMENT_NODE) {
      const count = (seen.get(node.nodeName) ?? 0) + 1;
      seen.set(node.nodeName, count);
      const position = (totals.get(node.nodeName) ?? 0) > 1 ? `[${count}]` : '';
      children.push(treeAt(node as XmlElement, `${path}/${node.nodeName}${position}`));
    } else {
      const kind = node.nodeType === node.COMMENT_NODE ? 'comment' : 'text';
      children.push({ kind, text: node.nodeValue ?? '' });
    }
  }
  return {
    kind: 'element',
    name: element.tagName,
    localName: element.localName ?? element.tagName,
    ...spaceOf(element.namespaceURI),
    path,
    attributes: [...element.attributes].map((attribute) => ({
      name: attribute.name,
      localName: attribute.localName ?? attribute.name,
      ...spaceOf(attribute.namespaceURI),
      value: attribute.value,
    })),
    children,
  };
}

/** The root element of a document as plain data for display. Whitespace between elements is kept. */
export const xmlTree = (root: XmlElement): XmlTreeElement => treeAt(root, `/${root.tagName}`);
