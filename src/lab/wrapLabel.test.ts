import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainLine } from './mermaidText.ts';
import { wrapLabel } from './wrapLabel.ts';

describe('wrapLabel', () => {
  it('keeps a short label on one line', () => {
    expect(wrapLabel('Sign in', 24)).toEqual(['Sign in']);
    expect(wrapLabel('', 24)).toEqual(['']);
  });

  it('makes the lines about equally long', () => {
    expect(wrapLabel('Send the signed assertion and the role to assume', 24)).toEqual([
      'Send the signed',
      'assertion and the',
      'role to assume',
    ]);
  });

  it('cuts a long word after a joint', () => {
    expect(wrapLabel('https://signin.aws.example/saml/acs', 24)).toEqual([
      'https://signin.aws.',
      'example/saml/acs',
    ]);
  });

  it('counts wide characters twice and never cuts a character in two', () => {
    expect(wrapLabel('漢字漢字', 4)).toEqual(['漢字', '漢字']);
    expect(wrapLabel('👩‍💻👩‍💻', 2)).toEqual(['👩‍💻', '👩‍💻']);
  });

  it('keeps every word, whatever the label', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 1, max: 40 }),
        (text, columns) => {
          const lines = wrapLabel(text, columns);
          expect(lines.join('').replaceAll(' ', '')).toBe(plainLine(text).replaceAll(' ', ''));
        },
      ),
    );
  });
});
