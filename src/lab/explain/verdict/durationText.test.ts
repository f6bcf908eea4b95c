import { expect, it } from 'vitest';
import { durationText } from './durationText.ts';

it.each([
  [0, '0 s'],
  [0.4, '0 s'],
  [59.6, '1 min'],
  [61, '1 min 1 s'],
  [362, '6 min 2 s'],
  [-362, '6 min 2 s'],
  [28_800, '8 h'],
  [3_601, '1 h'],
  [90_061, '1 d 1 h'],
])('says %d seconds as %s', (seconds, text) => {
  expect(durationText(seconds)).toBe(text);
});
