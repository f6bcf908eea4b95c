import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { globOf, matchesGlob } from './glob.ts';
import { parseTemplate } from './template.ts';

describe('wildcards', () => {
  const matchesNaively = (pattern: string, subject: string): boolean => {
    if (pattern === '') return subject === '';
    if (pattern.startsWith('*'))
      return (
        matchesNaively(pattern.slice(1), subject) ||
        (subject !== '' && matchesNaively(pattern, subject.slice(1)))
      );
    return (
      subject !== '' &&
      (pattern.startsWith('?') || pattern[0] === subject[0]) &&
      matchesNaively(pattern.slice(1), subject.slice(1))
    );
  };
  const compiled = (pattern: string) =>
    parseTemplate(pattern, { wildcards: true, variables: false, fold: false }).fixed ?? globOf([]);
  const letters = (alphabet: string, maxLength: number) =>
    fc.string({ unit: fc.constantFrom(...alphabet.split('')), maxLength });

  it('they match as the definition says', () => {
    fc.assert(
      fc.property(letters('ab*?', 8), letters('ab', 10), (pattern, subject) => {
        expect(matchesGlob(compiled(pattern), subject)).toBe(matchesNaively(pattern, subject));
      }),
      { numRuns: 2000 },
    );
  });

  it('they are not slowed down by a hostile pattern', () => {
    const began = performance.now();
    expect(matchesGlob(compiled('*a'.repeat(200) + 'b'), 'a'.repeat(5000))).toBe(false);
    expect(performance.now() - began).toBeLessThan(1000);
  });
});
