import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDuration, writeDuration } from './isoDuration.ts';

describe('durations', () => {
  it('read what was written', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), (seconds) => {
        expect(readDuration(writeDuration(seconds))).toBe(seconds);
      }),
    );
  });

  it.each([
    ['PT12H', 43_200],
    ['P1DT30M', 88_200],
    ['PT90M', 5400],
  ])('%s', (text, seconds) => expect(readDuration(text)).toBe(seconds));

  it.each(['', 'P', 'PT', 'P1DT', '1H', 'PT1.5H', '-PT1H', 'PT1H '])('%j is none', (text) =>
    expect(readDuration(text)).toBeUndefined(),
  );
});
