import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { element, writeXml } from '../../kit/xml.ts';
import { messageLimits, parseXml } from './parseXml.ts';

describe('XML that the lab writes', () => {
  it('leaves out what is undefined', () => {
    expect(writeXml(element('a', { b: undefined, c: 'd' }, undefined, element('e', {})))).toBe(
      '<a c="d"><e/></a>',
    );
  });

  it('cannot be broken by text or attributes', () => {
    const anything = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(anything, anything, (text, value) => {
        const read = parseXml(writeXml(element('a', { b: value }, text)), messageLimits);
        expect(read.ok).toBe(true);
        const root = read.ok ? read.value.documentElement : undefined;
        expect(root?.attributes).toHaveLength(1);
        expect([...(root?.childNodes ?? [])].every((node) => node.nodeType === 3)).toBe(true);
      }),
    );
  });
});
