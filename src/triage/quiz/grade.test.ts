import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grade, shownOptions } from './grade.ts';
import type { ChooseQuestion, OrderQuestion } from './question.ts';
import { shuffle } from './shuffle.ts';

const question = (id: string): ChooseQuestion => ({
  id,
  kind: 'choose',
  scene: '',
  asks: '',
  statements: [],
  study: { outcome: 'T1' },
  right: 'a',
  options: ['a', 'b', 'c', 'd'].map((key) => ({ key, text: key, because: key })),
});
const letters = ['a', 'b', 'c', 'd'].map((key) => ({ key, text: key, because: key }));
const ordered: OrderQuestion = {
  id: 'one',
  kind: 'order',
  scene: '',
  asks: '',
  statements: [],
  study: { outcome: 'T1' },
  flow: 'saml-api',
  options: letters,
};
const [one, two] = [question('one'), question('two')];
const right = { chosen: 'a', correct: true };
const ascending = (left: number, right: number): number => left - right;

describe('a shuffled list', () => {
  it('holds the same items, in an order that the seed alone decides', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.string(), (items, seed) => {
        const shuffled = shuffle(items, seed);
        expect(shuffled.toSorted(ascending)).toEqual(items.toSorted(ascending));
        expect(shuffle(items, seed)).toEqual(shuffled);
      }),
    );
  });

  it('differs from attempt to attempt and from question to question', () => {
    const orders = [1, 2, 3, 4, 5, 6].map((attempt) =>
      shownOptions(one, one.options, attempt)
        .map(({ key }) => key)
        .join(''),
    );
    expect(new Set(orders).size).toBeGreaterThan(3);
    expect(
      [1, 2, 3, 4].some(
        (n) =>
          shownOptions(one, one.options, n)[0]?.key !== shownOptions(two, two.options, n)[0]?.key,
      ),
    ).toBe(true);
  });
});

describe('steps to be ordered', () => {
  const right = ['a', 'b', 'c', 'd'];

  it('are never shown in their order, and else in the order of the seed', () => {
    for (let attempt = 1; attempt <= 200; attempt += 1) {
      const keysOf = (options: readonly { readonly key: string }[]) =>
        options.map(({ key }) => key);
      const shown = keysOf(shownOptions(ordered, letters, attempt, right));
      expect(shown).not.toEqual(right);
      const plain = keysOf(shownOptions(ordered, letters, attempt));
      expect(shown).toEqual(plain.join() === right.join() ? plain.toReversed() : plain);
    }
  });

  it('are right as a whole or not at all', () => {
    expect(grade({ right }, ['a', 'b', 'c', 'd']).correct).toBe(true);
    expect(grade({ right }, ['a', 'b', 'd', 'c']).correct).toBe(false);
    expect(grade({ right }, ['a', 'b', 'c']).correct).toBe(false);
  });
});

describe('grading', () => {
  it('compares with the option that was found right', () => {
    expect(grade({ right: 'a' }, 'a')).toEqual(right);
    expect(grade({ right: 'a' }, 'b')).toEqual({ chosen: 'b', correct: false });
  });
});
