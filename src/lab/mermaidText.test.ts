import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mermaidText, type MermaidDialect, plainLine } from './mermaidText.ts';

const decoded = (text: string): string =>
  text.replace(/#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));

const dialects: readonly MermaidDialect[] = ['sequence', 'state'];

describe('mermaidText', () => {
  it('leaves words and everyday signs as they are', () => {
    expect(mermaidText('POST https://sts: “who?” (AssumeRole)', 'sequence')).toBe(
      'POST https://sts: “who?” (AssumeRole)',
    );
    expect(mermaidText('Signed in, all is well', 'state')).toBe('Signed in, all is well');
  });

  it.each([
    [';', '#59;'],
    ['#35;', '#35;35#59;'],
    ['%%{init}%%', '#37;#37;#123;init#125;#37;#37;'],
    ['<br>', '#60;br#62;'],
    ['$$x$$', '#36;#36;x#36;#36;'],
    ['wrap:x', '#119;rap:x'],
    [':nowrap: x', '#58;nowrap: x'],
    ['my style: x', 'my #115;tyle: x'],
  ])('takes the power from %s', (label, expected) => {
    expect(mermaidText(label, 'sequence')).toBe(expected);
  });

  it.each([
    ['a:b', 'a#58;b'],
    ['- item', '#45; item'],
    ['1. item', '#49;#46; item'],
    ['**bold**', '#42;#42;bold#42;#42;'],
    ['direction TB', '#100;irection TB'],
    ['"', '#34;'],
  ])('takes the power from %s in a state diagram', (label, expected) => {
    expect(mermaidText(label, 'state')).toBe(expected);
  });

  it('makes one line and drops what cannot be seen', () => {
    expect(mermaidText(' a\r\n\tb\u202Ec\u0000 \u2028', 'sequence')).toBe('a b c');
    expect(mermaidText('a\uD800', 'sequence')).toBe('a#65533;');
  });

  it.each(dialects)('says the same text again when it is read back (%s)', (dialect) => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const written = mermaidText(text, dialect);
        expect(decoded(written)).toBe(plainLine(text));
        expect(written.replace(/#\d+;/g, '')).not.toMatch(/[;#<>%{}$\\`\n]/);
      }),
      { numRuns: 200 },
    );
  });
});
