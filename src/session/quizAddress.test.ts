import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatQuizAddress, parseQuizAddress, type QuizAddress, quizModes } from './quizAddress.ts';

const words = fc.string({ unit: 'grapheme', minLength: 1 });
const addresses: fc.Arbitrary<QuizAddress> = fc.record(
  {
    mode: fc.constantFrom(...quizModes),
    part: fc.record({
      by: fc.constantFrom('theme' as const, 'statement' as const, 'flow' as const, 'pair' as const),
      id: words,
    }),
    question: words,
    seed: words,
  },
  { requiredKeys: ['mode'] },
);

describe('the address of a place in the quiz', () => {
  it('can be read', () => {
    expect(formatQuizAddress({})).toBe('/quiz/');
    expect(formatQuizAddress({ mode: 'exam' })).toBe('/quiz/?mode=exam');
    expect(
      formatQuizAddress({ mode: 'practice', part: { by: 'theme', id: 'saml' }, seed: 'monday' }),
    ).toBe('/quiz/?mode=practice&theme=saml&seed=monday');
  });

  it('comes back as it went', () => {
    fc.assert(
      fc.property(addresses, (address) => {
        const { search } = new URL(formatQuizAddress(address), 'https://host.example/');
        expect(parseQuizAddress(search)).toEqual(address);
      }),
    );
  });

  it('passes over what it does not know', () => {
    expect(parseQuizAddress('?mode=party&theme=saml')).toEqual({});
    expect(parseQuizAddress('?mode=exam&theme=&utm=1')).toEqual({ mode: 'exam' });
  });
});
