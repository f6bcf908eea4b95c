import { expect, it } from 'vitest';
import { clockWords } from './clockWords.ts';

it.each([
  [0, '0:00'],
  [1, '0:01'],
  [59_000, '0:59'],
  [60_000, '1:00'],
  [4_500_000, '75:00'],
])('writes %d milliseconds as %s', (left, words) => {
  expect(clockWords(left)).toBe(words);
});
