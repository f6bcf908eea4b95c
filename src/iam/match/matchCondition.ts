import type { Condition } from '../policy.ts';
import type { ContextLookup, ContextValue } from '../request.ts';

/**
 * Whether a condition holds.
 *
 * The values of a policy are alternatives; for a negated operator none of them may match. A missing
 * key fails a positive operator, satisfies a negated one, IfExists and ForAllValues, and fails
 * ForAnyValue. Without a set operator, a multi-valued key is held to match where one value does.
 *
 * Source: IAM User Guide, reference_policies_multi-value-conditions and
 * reference_policies_elements_condition_operators.
 */
export function conditionHolds(
  { operator, quantifier, ifExists, tests }: Condition,
  seen: ContextValue | undefined,
  lookup: ContextLookup,
): boolean {
  const { negated, comparison } = operator;
  const matchesOne = (saw: string | undefined): boolean =>
    tests.some((test) => test.matches(saw, lookup));
  if (seen === undefined) {
    if (comparison.seesMissing) return matchesOne(undefined);
    if (ifExists || quantifier === 'ForAllValues') return true;
    return quantifier === 'ForAnyValue' ? false : negated;
  }
  const holds = (saw: string): boolean => matchesOne(saw) !== negated;
  if (typeof seen === 'string') return holds(seen);
  const all = quantifier === undefined ? negated : quantifier === 'ForAllValues';
  return all ? seen.every(holds) : seen.some(holds);
}

/** The values of the policy, with those variables replaced that can be. */
export const shownValues = (
  { wanted, tests }: Condition,
  lookup: ContextLookup,
): readonly string[] => wanted.map((each, index) => tests[index]?.resolved?.(lookup) ?? each);
