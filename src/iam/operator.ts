import type { Comparison } from './comparison.ts';

/** A condition operator. */
export interface Operator {
  readonly name: string;
  readonly comparison: Comparison;
  /** Holds where no value of the policy matches, and also where the key is missing. */
  readonly negated: boolean;
}

export const operator = (name: string, comparison: Comparison): Operator => ({
  name,
  comparison,
  negated: false,
});

/** The operator that holds exactly where the given one, for a key that is present, does not. */
export const negationOf = (name: string, { comparison }: Operator): Operator => ({
  name,
  comparison,
  negated: true,
});
