import type { Phase } from '../../flows/flow.ts';
import type { Moment } from '../../lab/compare/alignPhases.ts';

/** Steps of a run that have been done after one count and by another. */
export interface StepRange {
  readonly from: number;
  readonly to: number;
}

/** Neighbouring moments of one phase: what is shown at once. */
export interface Stretch {
  readonly phase: Phase;
  /** The index of its first moment. */
  readonly first: number;
  readonly a: StepRange;
  readonly b: StepRange;
}

/** Parts the moments into stretches of one phase each. */
export function stretchesOf(moments: readonly Moment[]): readonly Stretch[] {
  const count = (moments.at(-1)?.stretch ?? -1) + 1;
  return Array.from({ length: count }, (_, index): Stretch => {
    const first = moments.findIndex(({ stretch }) => stretch === index);
    const before = moments[first - 1];
    const last = moments.findLast(({ stretch }) => stretch === index);
    return {
      phase: last?.phase ?? 'access',
      first,
      a: { from: before?.a ?? 0, to: last?.a ?? 0 },
      b: { from: before?.b ?? 0, to: last?.b ?? 0 },
    };
  });
}
