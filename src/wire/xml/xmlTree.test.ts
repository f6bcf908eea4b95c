import { expect, it } from 'vitest';
import { elementsOf, pathOf } from './elements.ts';
import { parseXml } from './parseXml.ts';
import { xmlTree, type XmlTreeElement } from './xmlTree.ts';

const parsed = parseXml('<p:r xmlns:p="urn:p" a="1"><x/>t<!-- c --><x p:b="2"/></p:r>');
const root = parsed.ok ? parsed.value.documentElement : undefined;
if (!root) throw new Error('does not read');

it('shows names, namespaces, text and comments', () => {
  expect(xmlTree(root)).toEqual({
    kind: 'element',
    name: 'p:r',
    localName: 'r',
    namespace: 'urn:p',
    path: '/p:r',
    attributes: [
      {
        name: 'xmlns:p',
        localName: 'p',
        namespace: 'http://www.w3.org/2000/xmlns/',
        value: 'urn:p',
      },
      { name: 'a', localName: 'a', value: '1' },
    ],
    children: [
      {
        kind: 'element',
        name: 'x',
        localName: 'x',
        path: '/p:r/x[1]',
        attributes: [],
        children: [],
      },
      { kind: 'text', text: 't' },
      { kind: 'comment', text: ' c ' },
      {
        kind: 'element',
        name: 'x',
        localName: 'x',
        path: '/p:r/x[2]',
        attributes: [{ name: 'p:b', localName: 'b', namespace: 'urn:p', value: '2' }],
        children: [],
      },
    ],
  });
});

it('names places as checks do', () => {
  const paths = (node: XmlTreeElement): readonly string[] => [
    node.path,
    ...node.children.flatMap((child) => (child.kind === 'element' ? paths(child) : [])),
  ];
  expect(paths(xmlTree(root))).toEqual([...elementsOf(root)].map(pathOf));
});
