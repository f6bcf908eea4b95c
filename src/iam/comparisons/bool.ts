import type { Comparison } from '../comparison.ts';

const truths = new Set(['true', 'false']);

/** `true` or `false`, in any letter case. */
export const bool: Comparison = {
  expects: '"true" or "false"',
  compile: (wanted) => {
    const truth = wanted.toLowerCase();
    return truths.has(truth) ? { matches: (saw) => saw?.toLowerCase() === truth } : undefined;
  },
};
