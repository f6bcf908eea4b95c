import { describe, expect, it } from 'vitest';
import { canonicalize } from './canonicalize.ts';
import { elementsOf } from './elements.ts';
import { parseXml } from './parseXml.ts';

function find(text: string, tagName: string) {
  const parsed = parseXml(text);
  const root = parsed.ok ? parsed.value.documentElement : undefined;
  const found = root && [...elementsOf(root)].find((element) => element.tagName === tagName);
  if (!found) throw new Error('does not read');
  return found;
}

describe('canonicalize', () => {
  // Exclusive XML Canonicalization 1.0, section 2.2: the same element in two surroundings.
  it.each([
    '<n1:elem1 xmlns:n1="http://b.example">content</n1:elem1>',
    '<n0:pdu xmlns:n0="http://a.example"><n1:elem1 xmlns:n1="http://b.example">content</n1:elem1></n0:pdu>',
    '<n2:pdu xmlns:n1="http://example.com" xmlns:n2="http://foo.example"><n1:elem1 xmlns:n1="http://b.example">content</n1:elem1></n2:pdu>',
  ])('does not depend on the surroundings: %s', (text) => {
    expect(canonicalize(find(text, 'n1:elem1'))).toBe(
      '<n1:elem1 xmlns:n1="http://b.example">content</n1:elem1>',
    );
  });

  it('declares a namespace where it is first used', () => {
    const text =
      '<a:r xmlns:a="urn:a" xmlns:b="urn:b" xmlns:c="urn:c"><a:x b:y="1"><b:z/></a:x></a:r>';
    expect(canonicalize(find(text, 'a:r'))).toBe(
      '<a:r xmlns:a="urn:a"><a:x xmlns:b="urn:b" b:y="1"><b:z></b:z></a:x></a:r>',
    );
  });

  it('sorts attributes, opens empty elements, drops comments, resolves CDATA and references', () => {
    const text = `<r z='1' a = "&quot;&#10;&lt;>" ><!-- no --><![CDATA[<&]]>&#13;&gt;<e/></r>`;
    expect(canonicalize(find(text, 'r'))).toBe(
      '<r a="&quot;&#xA;&lt;>" z="1">&lt;&amp;&#xD;&gt;<e></e></r>',
    );
  });

  it('takes inherited prefixes in where it is told to', () => {
    const text = '<o xmlns:xs="urn:xs" xmlns:no="urn:no"><r t="xs:string"/></o>';
    const element = find(text, 'r');
    expect(canonicalize(element)).toBe('<r t="xs:string"></r>');
    expect(canonicalize(element, { inclusivePrefixes: ['xs', 'absent'] })).toBe(
      '<r xmlns:xs="urn:xs" t="xs:string"></r>',
    );
    const unused = find('<p:r xmlns="urn:d" xmlns:p="urn:p"/>', 'p:r');
    expect(canonicalize(unused)).toBe('<p:r xmlns:p="urn:p"></p:r>');
    const inDefault = find('<o xmlns="urn:d" xmlns:p="urn:p"><p:r/></o>', 'p:r');
    expect(canonicalize(inDefault)).toBe('<p:r xmlns:p="urn:p"></p:r>');
    expect(canonicalize(inDefault, { inclusivePrefixes: ['#default'] })).toBe(
      '<p:r xmlns="urn:d" xmlns:p="urn:p"></p:r>',
    );
  });

  it('leaves out one child and leaves the document as it was', () => {
    const root = find('<r><s/>x<s/></r>', 'r');
    const first = [...elementsOf(root)][1];
    if (!first) throw new Error('no child');
    expect(canonicalize(root, { without: first })).toBe('<r>x<s></s></r>');
    expect(canonicalize(root)).toBe('<r><s></s>x<s></s></r>');
  });
});
