import { describe, expect, it } from 'vitest';
import { correctionOf, corrections } from './corrections.ts';

describe('what is often said and does not hold', () => {
  it('are 40 sentences, each found by its number', () => {
    expect(corrections).toHaveLength(40);
    for (const one of corrections) expect(correctionOf(one.number)).toBe(one);
    expect(correctionOf(0)).toBeUndefined();
    expect(correctionOf(41)).toBeUndefined();
  });

  it('are said once, and answered once', () => {
    const texts = corrections.flatMap(({ often, today }) => [often, today]);
    expect(new Set(texts).size).toBe(texts.length);
    for (const text of texts) expect(text).toMatch(/^[A-Za-z].*[.]$/);
  });
});
