import { type FactId, type Facts, factTitles } from './factsOf.ts';

/** One line of a comparison. */
export interface Difference {
  readonly id: FactId;
  readonly title: string;
  readonly a: readonly string[];
  readonly b: readonly string[];
  readonly same: boolean;
}

/** Sets the facts of two runs side by side. The order in which phrases of one fact stand does not count. */
export function differences(a: Facts, b: Facts): readonly Difference[] {
  const ids = Object.keys(factTitles) as readonly FactId[];
  const sorted = (values: readonly string[]): string => JSON.stringify(values.toSorted());
  return ids.map((id) => ({
    id,
    title: factTitles[id],
    a: a[id],
    b: b[id],
    same: sorted(a[id]) === sorted(b[id]),
  }));
}
