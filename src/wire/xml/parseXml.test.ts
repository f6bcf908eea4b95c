import { describe, expect, it } from 'vitest';
import { decodeXml, parseXml } from './parseXml.ts';

const limits = { characters: 10_000, depth: 5, elements: 10 };
const faultOf = (text: string) => {
  const parsed = parseXml(text, limits);
  return parsed.ok ? undefined : parsed.faults[0];
};

describe('reads what XML 1.0 allows', () => {
  it.each([
    ['<a/>'],
    ['<?xml version="1.0" encoding="UTF-8"?>\n<a/>\n'],
    ["<?xml version='1.0' standalone='yes' ?><a />"],
    ['<!-- before --><a b = "1"\n c=\'"\'/><!-- after -->'],
    ['<a>&lt;&gt;&amp;&quot;&apos;&#233;&#x1F600;</a>'],
    ['<a><![CDATA[<b>&nothing;]]></a>'],
    ['<x:a xmlns:x="urn:x" x:b="1" b="2" xml:lang="en"/>'],
    ['<a xmlns="urn:x"><b xmlns=""/></a>'],
    ['<ä ö="ü">\u00e9\u0085\u2028</ä>'],
    ['<a>\uFFFD</a>'],
  ])('%s', (text) => {
    expect(parseXml(text, limits).ok).toBe(true);
  });

  it('keeps U+0085 and U+2028, which only XML 1.1 takes for line ends', () => {
    const parsed = parseXml('<a>x\u0085\u2028y\r\nz\rw</a>');
    expect(parsed.ok && parsed.value.documentElement?.textContent).toBe('x\u0085\u2028y\nz\nw');
  });
});

describe('refuses the rest', () => {
  it.each([
    ['', 'syntax'],
    ['text', 'syntax'],
    ['<a>', 'syntax'],
    ['<a></b>', 'syntax'],
    ['<a/><b/>', 'syntax'],
    ['<a/>text', 'syntax'],
    ['</a>', 'syntax'],
    ['<a b/>', 'syntax'],
    ['<a b=c/>', 'syntax'],
    ['<a b="1"c="2"/>', 'syntax'],
    ['<a b="<"/>', 'syntax'],
    ['<a b="1" b="2"/>', 'syntax'],
    ['<a\u0080b="1"/>', 'syntax'],
    ['<a>x & y</a>', 'syntax'],
    ['<a>&amp</a>', 'syntax'],
    ['<a>&#0;</a>', 'syntax'],
    ['<a b="&#xD800;"/>', 'syntax'],
    ['<a>&#x110000;</a>', 'syntax'],
    ['<a>\u0001</a>', 'syntax'],
    ['<a>\uD800</a>', 'syntax'],
    ['<a>]]></a>', 'syntax'],
    ['<a><!-- -- --></a>', 'syntax'],
    ['<a><!-- </a>', 'syntax'],
    ['<a>< b/></a>', 'syntax'],
    ['<![CDATA[x]]><a/>', 'syntax'],
    ['<a:b:c xmlns:a="urn:x"/>', 'syntax'],
    ['<!DOCTYPE a><a/>', 'doctype'],
    ['<!doctype a><a/>', 'doctype'],
    ['<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', 'doctype'],
    ['<a>&nbsp;</a>', 'doctype'],
    ['<a b="&x;"/>', 'doctype'],
    ['<?php x?><a/>', 'processing-instruction'],
    ['<a><?x y?></a>', 'processing-instruction'],
    [' <?xml version="1.0"?><a/>', 'encoding'],
    ['<?xml version="1.1"?><a/>', 'encoding'],
    ['<?xml version="1.0" encoding="latin1"?><a/>', 'encoding'],
    ['\uFEFF<a/>', 'encoding'],
    ['<x:a/>', 'namespace'],
    ['<a x:b="1"/>', 'namespace'],
    ['<a xmlns:x="urn:1"><b/></a><x:c/>', 'syntax'],
    ['<a xmlns:x="urn:x" xmlns:y="urn:x" x:b="1" y:b="2"/>', 'namespace'],
    ['<a xmlns:x=""/>', 'namespace'],
    ['<a xmlns:xml="urn:x"/>', 'namespace'],
    ['<a xmlns:x="http://www.w3.org/XML/1998/namespace"/>', 'namespace'],
    ['<a xmlns:x="http://www.w3.org/2000/xmlns/"/>', 'namespace'],
    ['<a xmlns:axmlns="urn:x" axmlns:b="1"/>', 'namespace'],
    ['<a xmlns:x="urn:&quot;"/>', 'namespace'],
    ['<a xmlns="urn: x"/>', 'namespace'],
    [`<a>${'x'.repeat(10_000)}</a>`, 'limit'],
    [`${'<a>'.repeat(6)}${'</a>'.repeat(6)}`, 'limit'],
    [`<a>${'<b/>'.repeat(10)}</a>`, 'limit'],
  ])('%j: %s', (text, kind) => {
    expect(faultOf(text)?.kind).toBe(kind);
  });

  it('with line and column', () => {
    expect(faultOf('<a>\n  <b>\n</a>')).toMatchObject({ line: 3, column: 1 });
    expect(faultOf('<a>\r\n x & y</a>')).toMatchObject({ line: 2, column: 4 });
    expect(faultOf('<a>\n<b xmlns:x="urn:&lt;"/></a>')).toMatchObject({ line: 2 });
  });

  it('takes time in proportion to the text, not to its square', () => {
    const big = { characters: 3_000_000, depth: 64, elements: 1_000_000 };
    const text = `<a>${'<b c="&amp;" d=\'"\'>x</b>'.repeat(20_000)}${'<'.repeat(100_000)}`;
    expect(parseXml(text, big).ok).toBe(false);
    expect(parseXml(`<a b="${'x'.repeat(2_900_000)}"/>`, big).ok).toBe(true);
  });
});

describe('decodeXml', () => {
  it('takes UTF-8 without a byte order mark', () => {
    expect(decodeXml(new Uint8Array([0x3c, 0x61, 0x2f, 0x3e]))).toEqual({
      ok: true,
      value: '<a/>',
    });
    expect(decodeXml(new Uint8Array([0xef, 0xbb, 0xbf, 0x3c])).ok).toBe(false);
    expect(decodeXml(new Uint8Array([0x3c, 0xff])).ok).toBe(false);
  });
});
