import { variablesIn } from './match/template.ts';
import type { Condition, Policy, Statement } from './policy.ts';

/** The key of a condition as it is written: the last part of its pointer (RFC 6901). */
const writtenKey = ({ pointer }: Condition): string =>
  pointer
    .slice(pointer.lastIndexOf('/') + 1)
    .replaceAll('~1', '/')
    .replaceAll('~0', '~');

const textsOf = ({ resource, conditions }: Statement): readonly string[] => [
  ...(resource?.entries ?? []).map(({ written }) => written),
  ...conditions.flatMap(({ wanted }) => wanted),
];

/**
 * Every context key that a policy asks for, in conditions and in variables, as it is written, each once:
 * letter case makes no difference.
 */
export function contextKeysOf({ statements, version }: Policy): readonly string[] {
  const keys = new Map<string, string>();
  for (const statement of statements)
    for (const key of [
      ...statement.conditions.map(writtenKey),
      ...(version === '2012-10-17' ? textsOf(statement).flatMap(variablesIn) : []),
    ])
      if (!keys.has(key.toLowerCase())) keys.set(key.toLowerCase(), key);
  return [...keys.values()];
}
