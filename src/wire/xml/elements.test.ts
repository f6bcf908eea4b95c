import { describe, expect, it } from 'vitest';
import {
  attributeOf,
  childElements,
  elementsOf,
  firstComment,
  onlyChild,
  pathOf,
  prefixFlaw,
  textOfElement,
} from './elements.ts';
import { parseXml } from './parseXml.ts';

function rootOf(text: string) {
  const parsed = parseXml(text);
  const root = parsed.ok ? parsed.value.documentElement : undefined;
  if (!root) throw new Error('does not read');
  return root;
}

describe('readers', () => {
  const root = rootOf(
    '<p:r xmlns:p="urn:p" xmlns="urn:d" x="1" p:y="2">t<a>one<![CDATA[&two]]></a><b/><a>1<c/></a><p:a/></p:r>',
  );

  it('finds children by namespace and local name', () => {
    expect(childElements(root).map(({ tagName }) => tagName)).toEqual(['a', 'b', 'a', 'p:a']);
    expect(childElements(root, 'urn:d', 'a')).toHaveLength(2);
    expect(childElements(root, 'urn:p')).toHaveLength(1);
    expect(onlyChild(root, 'urn:d', 'b')?.tagName).toBe('b');
    expect(onlyChild(root, 'urn:d', 'a')).toBeUndefined();
    expect(onlyChild(undefined, 'urn:d', 'a')).toBeUndefined();
  });

  it('reads attributes in no namespace', () => {
    expect(attributeOf(root, 'x')).toBe('1');
    expect(attributeOf(root, 'y')).toBeUndefined();
  });

  it('reads text only where nothing else stands', () => {
    const [first, second, third] = childElements(root);
    expect(textOfElement(first)).toBe('one&two');
    expect(textOfElement(second)).toBe('');
    expect(textOfElement(third)).toBeUndefined();
    expect(textOfElement(rootOf('<a>x<!-- -->y</a>'))).toBeUndefined();
  });

  it('names the place, with a position only where it is needed', () => {
    expect([...elementsOf(root)].map(pathOf)).toEqual([
      '/p:r',
      '/p:r/a[1]',
      '/p:r/b',
      '/p:r/a[2]',
      '/p:r/a[2]/c',
      '/p:r/p:a',
    ]);
  });

  it('finds the element that holds a comment', () => {
    expect(firstComment(root)).toBeUndefined();
    expect(firstComment(rootOf('<a><b><!-- --></b></a>'))?.tagName).toBe('b');
  });
});

describe('prefixFlaw', () => {
  it.each([
    ['<a xmlns="urn:1"><b xmlns="urn:2"/></a>', undefined],
    ['<a xmlns:p="urn:1"><b xmlns:p="urn:1"/></a>', undefined],
    ['<a xmlns:p="urn:1"><b xmlns:p="urn:2"/></a>', 'b'],
    ['<a><b xmlns:p="urn:1"/><c xmlns:p="urn:2"/></a>', 'c'],
    ['<a xmlns="urn:1"><b xmlns=""/></a>', 'b'],
  ])('%s: %s', (text, tag) => {
    expect(prefixFlaw(rootOf(text))?.element.tagName).toBe(tag);
  });
});
