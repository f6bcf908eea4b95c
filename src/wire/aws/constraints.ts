import type { Member, Range, TextLimits } from './members.ts';
import { requestRule, type RequestRule } from './rules.ts';

/** One constraint of a member, held against a value. */
export interface Constraint {
  readonly rule: RequestRule;
  readonly holds: boolean;
  readonly saw: string;
  readonly wanted: string;
  /** As AWS words it: `Member must …`; only asked for where it fails. */
  readonly text: () => string;
}

export const failing = (constraints: readonly Constraint[]): readonly Constraint[] =>
  constraints.filter(({ holds }) => !holds);

/**
 * The constraints of a member against a text, a number, or the size of a list or map, in the order in
 * which the services name them: greatest, least, pattern.
 */
export function constraintsOf(
  member: Member,
  value: string | number | boolean,
): readonly Constraint[] {
  if (member.kind === 'integer' || member.kind === 'long')
    return withinRange(requestRule.range, 'value', member.range, Number(value));
  if (member.kind === 'list' || member.kind === 'map')
    return withinRange(requestRule.size, 'length', member.size, Number(value));
  return member.kind === 'text' ? textConstraints(member, String(value)) : [];
}

/** The constraints of a text, be it a member or the key of a map. */
export const textConstraints = (limits: TextLimits, text: string): readonly Constraint[] => [
  ...withinRange(requestRule.length, 'length', limits.length, text.length),
  ...(limits.pattern === undefined ? [] : [matches(limits.pattern, text)]),
  ...(limits.values === undefined ? [] : [isOneOf(limits.values, text)]),
];

function withinRange(
  rule: RequestRule,
  what: 'length' | 'value',
  [min, max]: Range = [undefined, undefined],
  saw: number,
): readonly Constraint[] {
  const found: Constraint[] = [];
  if (max !== undefined)
    found.push({
      rule,
      holds: saw <= max,
      saw: String(saw),
      wanted: `at most ${max}`,
      text: () => `Member must have ${what} less than or equal to ${max}`,
    });
  if (min !== undefined)
    found.push({
      rule,
      holds: saw >= min,
      saw: String(saw),
      wanted: `at least ${min}`,
      text: () => `Member must have ${what} greater than or equal to ${min}`,
    });
  return found;
}

const compiled = new Map<string, RegExp>();

/** The pattern for the whole text. Unicode, because the models use `\p{L}` and its like. */
function expression(pattern: string): RegExp {
  const found = compiled.get(pattern);
  if (found) return found;
  const made = new RegExp(`^(?:${pattern})$`, 'u');
  compiled.set(pattern, made);
  return made;
}

const matches = (pattern: string, value: string): Constraint => ({
  rule: requestRule.pattern,
  holds: expression(pattern).test(value),
  saw: value,
  wanted: pattern,
  text: () => `Member must satisfy regular expression pattern: ${pattern}`,
});

const isOneOf = (values: readonly string[], value: string): Constraint => ({
  rule: requestRule.values,
  holds: values.includes(value),
  saw: value,
  wanted: values.join(', '),
  text: () => `Member must satisfy enum value set: [${values.join(', ')}]`,
});
