import { expect, it } from 'vitest';
import type { Prepared } from '../quiz/prepared.ts';
import type { Question } from '../quiz/question.ts';
import { offeredOptions } from './offeredOptions.ts';

const keys = ['a', 'b', 'c', 'd'];
const options = keys.map((key) => ({ key, text: key, because: key }));
const question = (kind: Question['kind']): Question =>
  ({ id: 'q', kind, options }) as unknown as Question;
const prepared = (lines: readonly number[] = []): Prepared => ({
  options: options.map((option, index) => ({
    ...option,
    lines: { first: lines[index] ?? 0, last: 9 },
  })),
  settled: { right: keys },
});
const offered = (kind: Question['kind'], ready: Prepared | undefined, seed: string) =>
  offeredOptions(question(kind), ready, seed)
    ?.map(({ key }) => key)
    .join('');

it('offers what is known early in the order in which it stays', () => {
  for (const seed of ['1', '2', '3'])
    expect(offered('diagnose', undefined, seed)).toBe(offered('diagnose', prepared(), seed));
  expect(new Set(['1', '2', '3'].map((seed) => offered('choose', undefined, seed))).size).toBe(3);
});

it('waits for what is found by code', () => {
  expect(offered('read', undefined, '1')).toBeUndefined();
  expect(offered('spot', undefined, '1')).toBeUndefined();
});

it('leaves lines in the order of their document', () => {
  expect(offered('spot', prepared([7, 1, 9, 4]), '1')).toBe('bdac');
});

it('never offers steps in their order', () => {
  for (const seed of keys.concat('efghijkl'.split('')))
    expect(offered('order', prepared(), seed)).not.toBe('abcd');
});
