import { pointerOf, type WorldFault } from './worldFault.ts';

/** Far deeper than any policy. What is deeper still would exhaust the stack of those who read it. */
const deepest = 100;

/**
 * What no schema sees: members called `__proto__`, which the schema's library leaves out without a word,
 * and nesting without end.
 */
export function unfitMembers(
  json: unknown,
  path: readonly PropertyKey[] = [],
): readonly WorldFault[] {
  if (typeof json !== 'object' || json === null) return [];
  if (path.length > deepest) return [{ pointer: pointerOf(path), message: 'nested too deeply' }];
  return Object.entries(json).flatMap(([name, value]) => {
    const here = [...path, name];
    return name === '__proto__'
      ? [{ pointer: pointerOf(here), message: 'a world cannot hold this name' }]
      : unfitMembers(value, here);
  });
}
