import { describe, expect, it } from 'vitest';
import { nextCheck } from './nextCheck.ts';

/**
 * The decision
 *   The signature      (open)
 *     The digest
 *   The audience       (folded)
 */
const rows = [
  { depth: 0, open: true },
  { depth: 1, open: true },
  { depth: 2, open: undefined },
  { depth: 1, open: false },
];

describe('nextCheck', () => {
  it.each([
    [0, 'ArrowDown', 1],
    [3, 'ArrowDown', 3],
    [2, 'ArrowUp', 1],
    [0, 'ArrowUp', 0],
    [2, 'Home', 0],
    [0, 'End', 3],
    [1, 'ArrowRight', 2],
    [2, 'ArrowRight', 2],
    [2, 'ArrowLeft', 1],
    [3, 'ArrowLeft', 0],
  ])('goes from row %i with %s to row %i', (at, key, to) => {
    expect(nextCheck(rows, at, key)).toEqual({ to });
  });

  it('opens with right, folds with left', () => {
    expect(nextCheck(rows, 3, 'ArrowRight')).toBe('toggle');
    expect(nextCheck(rows, 1, 'ArrowLeft')).toBe('toggle');
  });

  it('leaves every other key alone', () => {
    expect(nextCheck(rows, 0, ' ')).toBeUndefined();
    expect(nextCheck(rows, 9, 'ArrowDown')).toBeUndefined();
  });
});
