import { expect, it } from 'vitest';
import { untilWords } from './untilWords.ts';

it.each([
  [0, 'now'],
  [-5, 'now'],
  [60_000, 'within the hour'],
  [5.5 * 3_600_000, 'in 6 hours'],
  [86_400_000, 'tomorrow'],
  [3.2 * 86_400_000, 'in 3 days'],
])('says when %d milliseconds have passed', (wait, words) => {
  expect(untilWords(1000 + wait, 1000)).toBe(words);
});
