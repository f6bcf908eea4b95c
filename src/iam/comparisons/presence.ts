import type { Comparison } from '../comparison.ts';

/**
 * `"true"`: the key must be absent. `"false"`: it must be there.
 * Source: IAM User Guide, reference_policies_elements_condition_operators, Null.
 */
export const presence: Comparison = {
  expects: '"true" or "false"',
  seesMissing: true,
  compile: (wanted) => {
    const absent = wanted.toLowerCase();
    if (absent !== 'true' && absent !== 'false') return undefined;
    return { matches: (saw) => (saw === undefined) === (absent === 'true') };
  },
};
