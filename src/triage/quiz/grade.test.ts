import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Answers,
  answerTo,
  type Given,
  grade,
  nextQuestion,
  scoreOf,
  shownOptions,
} from './grade.ts';
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
const [one, two, three] = [question('one'), question('two'), question('three')];
const bank = [one, two, three];
const right = { chosen: 'a', correct: true };
const ascending = (left: number, right: number): number => left - right;
const wrong = { chosen: 'b', correct: false };

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

  it('count as answered only where all of them are there', () => {
    const given = (chosen: Given['chosen']): Answers => ({ one: { chosen, correct: true } });
    expect(answerTo(ordered, given(right))).toBeDefined();
    for (const chosen of [
      ['a', 'b'],
      ['a', 'b', 'c', 'x'],
      ['a', 'a', 'b', 'c'],
      ['a', 'b', 'c', 'd', 'a'],
      'a',
    ])
      expect(answerTo(ordered, given(chosen))).toBeUndefined();
    expect(answerTo(one, given(['a', 'b']))).toBeUndefined();
  });
});

describe('grading', () => {
  it('compares with the option that was found right', () => {
    expect(grade({ right: 'a' }, 'a')).toEqual(right);
    expect(grade({ right: 'a' }, 'b')).toEqual(wrong);
  });

  it('counts what is answered and names what was missed', () => {
    expect(scoreOf(bank, { one: right, three: wrong })).toEqual({
      answered: 2,
      correct: 1,
      total: 3,
      missed: [three],
    });
  });

  it('drops answers that the bank no longer knows', () => {
    const old = { gone: right, one: { chosen: 'e', correct: true } };
    expect(scoreOf(bank, old)).toEqual({ answered: 0, correct: 0, total: 3, missed: [] });
    expect(answerTo(one, old)).toBeUndefined();
    expect(answerTo(question('toString'), {})).toBeUndefined();
  });

  it('goes on to the next open question, round the end, until there is none', () => {
    expect(nextQuestion(bank, {})).toBe(one);
    expect(nextQuestion(bank, { one: right }, 'one')).toBe(two);
    expect(nextQuestion(bank, { one: right, three: wrong }, 'three')).toBe(two);
    expect(nextQuestion(bank, { two: right }, 'three')).toBe(one);
    expect(nextQuestion(bank, { one: right, two: right, three: wrong })).toBeUndefined();
  });
});
