import type { XmlTreeElement } from '../../wire/xml/xmlTree.ts';
import type { Field } from './field.ts';

/** The text of an element that holds no other; empty where it does. */
export const textIn = ({ children }: XmlTreeElement): string =>
  children.some(({ kind }) => kind === 'element')
    ? ''
    : children.map((child) => (child.kind === 'text' ? child.text : '')).join('');

/** The element and all within it, in document order. */
export const elementsIn = (root: XmlTreeElement): readonly XmlTreeElement[] => [
  root,
  ...root.children.flatMap((child) => (child.kind === 'element' ? elementsIn(child) : [])),
];

const spaceOf = (namespace: string | undefined): { readonly namespace?: string } =>
  namespace === undefined ? {} : { namespace };

/** A field for every element and attribute of a document, each with its XPath. */
export const xmlFields = (root: XmlTreeElement, subject: 'xml' | 'saml'): readonly Field[] =>
  elementsIn(root).flatMap((element): readonly Field[] => [
    {
      kind: `${subject}-element`,
      name: element.localName,
      value: textIn(element),
      path: element.path,
      ...spaceOf(element.namespace),
    },
    ...element.attributes.map(({ name, localName, value, namespace }): Field => ({
      kind: `${subject}-attribute`,
      name: name.startsWith('xmlns') ? name : localName,
      value,
      path: `${element.path}/@${name}`,
      ...spaceOf(namespace),
    })),
  ]);
