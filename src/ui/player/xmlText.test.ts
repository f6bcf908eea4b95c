import { describe, expect, it } from 'vitest';
import type { XmlTreeElement, XmlTreeNode } from '../../wire/xml/xmlTree.ts';
import { xmlText } from './xmlText.ts';

const element = (name: string, ...children: readonly XmlTreeNode[]): XmlTreeElement => ({
  kind: 'element',
  name,
  localName: name,
  path: `/${name}`,
  attributes: [],
  children,
});
const text = (content: string): XmlTreeNode => ({ kind: 'text', text: content });

describe('xmlText', () => {
  it('indents elements, and keeps the text of an element that holds only text', () => {
    const root = element('a', text('\n '), element('b', text(' kept & escaped ')), element('c'));
    expect(xmlText(root)).toBe('<a>\n  <b> kept &amp; escaped </b>\n  <c/>\n</a>');
  });

  it('writes attributes escaped, and shows a comment within a value', () => {
    const root = {
      ...element('a', text('admin'), { kind: 'comment', text: 'x' } as const, text('.evil')),
      attributes: [{ name: 'ID', localName: 'ID', value: '"1"' }],
    };
    expect(xmlText(root)).toBe('<a ID="&quot;1&quot;">\n  admin\n  <!--x-->\n  .evil\n</a>');
  });
});
