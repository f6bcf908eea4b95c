import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GlossaryTerm } from './glossaryTerm.ts';
import { termLinker, termsIn } from './linkTerms.ts';
import { glossary } from './terms/index.ts';

const term = (id: string, name: string, more: Partial<GlossaryTerm> = {}): GlossaryTerm => ({
  id,
  term: name,
  text: 'What it is.',
  see: [],
  flows: [],
  source: 'A test',
  ...more,
});

const link = termLinker([
  term('policy', 'Policy'),
  term('trust-policy', 'Trust policy', { aliases: ['role trust policy'] }),
  term('sts', 'STS'),
  term('aud', 'aud'),
  term('state', 'State', { inText: ['state parameter'] }),
  term('c', 'Basic (classic) flow'),
]);
const found = (text: string) => link(text).flatMap((part) => (part.term ? [part.text] : []));

describe('terms in a text', () => {
  it('are whole words', () => {
    expect(found('The tests of STSx and xSTS pass; STS’s do too.')).toEqual(['STS']);
    expect(found('sts:AssumeRole, sts.amazonaws.com, saml:aud and AUD')).toEqual([]);
    expect(found('Its aud: the app. STS.')).toEqual(['aud', 'STS']);
  });

  it('are the longest that fit', () => {
    expect(termsIn(link, 'A trust policy is a policy.')).toEqual(['trust-policy', 'policy']);
    expect(found('The role trust policy')).toEqual(['role trust policy']);
  });

  it('are found in the plural and at the start of a sentence', () => {
    expect(found('Trust policies differ from policies.')).toEqual(['Trust policies', 'policies']);
  });

  it('are marked where they stand first, and only there', () => {
    expect(link('STS, then STS')).toEqual([{ text: 'STS', term: 'sts' }, { text: ', then STS' }]);
  });

  it('stay plain where they may not be linked', () => {
    expect(link('STS and aud', (id) => id !== 'sts')).toEqual([
      { text: 'STS and ' },
      { text: 'aud', term: 'aud' },
    ]);
  });

  it('are found by the words that texts use, where those are not their names', () => {
    expect(found('The state of the state parameter')).toEqual(['state parameter']);
    expect(found('In the basic (classic) flow')).toEqual(['basic (classic) flow']);
  });

  it('lose no letter of the text', () => {
    const all = termLinker(glossary);
    const words = fc.constantFrom(...glossary.flatMap((each) => [each.term, each.text]), ' ', ', ');
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string()), { maxLength: 8 }), (pieces) => {
        const text = pieces.join('');
        const parts = all(text);
        expect(parts.map((part) => part.text).join('')).toBe(text);
        const terms = parts.flatMap((part) => part.term ?? []);
        expect(new Set(terms).size).toBe(terms.length);
      }),
    );
  });
});
