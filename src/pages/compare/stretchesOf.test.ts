import { expect, it } from 'vitest';
import { alignPhases } from '../../lab/compare/alignPhases.ts';
import { stretchesOf } from './stretchesOf.ts';

it('parts two runs into the stretches of one phase that are shown at once', () => {
  const moments = alignPhases(
    ['authenticate', 'authenticate', 'sts', 'access'],
    ['authenticate', 'exchange', 'sts', 'access'],
  );
  expect(stretchesOf(moments)).toEqual([
    { phase: 'authenticate', first: 0, a: { from: 0, to: 2 }, b: { from: 0, to: 1 } },
    { phase: 'exchange', first: 2, a: { from: 2, to: 2 }, b: { from: 1, to: 2 } },
    { phase: 'sts', first: 3, a: { from: 2, to: 3 }, b: { from: 2, to: 3 } },
    { phase: 'access', first: 4, a: { from: 3, to: 4 }, b: { from: 3, to: 4 } },
  ]);
  expect(stretchesOf([])).toEqual([]);
});
