import { failure, type Result, success } from '../../../kit/result.ts';
import type { Claim } from './claim.ts';
import type { ClaimCondition, ClaimMatch, ClaimMember, Comparison } from './claimRule.ts';

/** One combination of claims that a rule's conditions pick. */
export interface Binding {
  readonly picked: readonly Claim[];
  readonly variables: Readonly<Record<string, Claim>>;
}

/** Combinations multiply with each condition; beyond this a rule is refused instead of run. */
const mostBindings = 10_000;

const simpleMembers = {
  Type: 'type',
  Value: 'value',
  Issuer: 'issuer',
  OriginalIssuer: 'originalIssuer',
  ValueType: 'valueType',
} as const;

/** The value of a claim's member. A property that a claim does not have reads as empty. */
export function memberOf(claim: Claim, member: ClaimMember): string {
  if (member.kind !== 'Properties') return claim[simpleMembers[member.kind]];
  return Object.hasOwn(claim.properties, member.name) ? (claim.properties[member.name] ?? '') : '';
}

function matches(claim: Claim, match: ClaimMatch): boolean {
  const value = memberOf(claim, match.member);
  const met = 'regex' in match ? match.regex.test(value) : value === match.text;
  return met === (match.operator === '==' || match.operator === '=~');
}

const picks = (claims: readonly Claim[], wanted: readonly ClaimMatch[]): readonly Claim[] =>
  claims.filter((claim) => wanted.every((match) => matches(claim, match)));

const compare: Readonly<Record<Comparison, (count: number, number: number) => boolean>> = {
  '==': (count, number) => count === number,
  '!=': (count, number) => count !== number,
  '>=': (count, number) => count >= number,
  '<=': (count, number) => count <= number,
  '>': (count, number) => count > number,
  '<': (count, number) => count < number,
};

/** Whether a condition that picks no claim is met. */
function holds(
  condition: Exclude<ClaimCondition, { kind: 'select' }>,
  claims: readonly Claim[],
): boolean {
  const count = picks(claims, condition.matches).length;
  return condition.kind === 'exists'
    ? count > 0 !== condition.negated
    : compare[condition.comparison](count, condition.number);
}

/**
 * Every combination of claims that meets all conditions: none where one is not met, one empty
 * combination where there are no conditions. A fault where there are too many.
 */
export function bindingsOf(
  conditions: readonly ClaimCondition[],
  claims: readonly Claim[],
): Result<readonly Binding[], string> {
  let bindings: readonly Binding[] = [{ picked: [], variables: {} }];
  for (const condition of conditions) {
    if (condition.kind !== 'select') {
      if (!holds(condition, claims)) return success([]);
      continue;
    }
    const { variable } = condition;
    const picked = picks(claims, condition.matches);
    if (bindings.length * picked.length > mostBindings)
      return failure(`the conditions pick more than ${mostBindings} combinations of claims`);
    bindings = bindings.flatMap((binding) =>
      picked.map((claim) => ({
        picked: [...binding.picked, claim],
        variables:
          variable === undefined ? binding.variables : { ...binding.variables, [variable]: claim },
      })),
    );
  }
  return success(bindings);
}
