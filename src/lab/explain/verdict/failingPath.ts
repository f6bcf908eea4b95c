import type { Why } from '../../../kit/why.ts';

/** From the root of a decision down to one of its deepest failures; every node on the way failed. */
export type FailingPath = readonly [Why, ...Why[]];

/** Every way down, left to right: the paths to what `failures` lists. */
export function failingPaths(why: Why): readonly FailingPath[] {
  if (why.holds !== false) return [];
  const below = (why.parts ?? []).flatMap(failingPaths);
  return below.length === 0 ? [[why]] : below.map((path): FailingPath => [why, ...path]);
}

/** What failed in the end. */
export const leafOf = (path: FailingPath): Why => path.at(-1) ?? path[0];

/** The nearest node above the leaf, or the leaf, whose rule is one of these. */
export const onPath = (path: FailingPath, ...rules: readonly string[]): Why | undefined =>
  path.findLast(({ rule }) => rules.includes(rule));
