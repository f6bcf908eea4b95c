/** How much was done, and what it took. */
export interface Run {
  /** In the figure's unit, by the clock on the wall. */
  readonly value: number;
  /** The same by the processor time that was spent: a busy machine hardly changes it. */
  readonly cpu?: number;
}

/** One measured figure: the median of several runs, and how far they spread. */
export interface Figure {
  readonly name: string;
  readonly unit: string;
  readonly median: number;
  readonly min: number;
  readonly max: number;
  /** The median by processor time, where that was measured. */
  readonly cpu?: number;
  /** What the figure should be, where the project has set itself an aim. */
  readonly aim?: string;
}

const middle = (sorted: readonly number[]): number => sorted[Math.floor(sorted.length / 2)] ?? NaN;

const sortedOf = (values: readonly number[]): readonly number[] => values.toSorted((a, b) => a - b);

export function figureOf(name: string, unit: string, runs: readonly Run[], aim?: string): Figure {
  const sorted = sortedOf(runs.map(({ value }) => value));
  const cpu = sortedOf(runs.flatMap((run) => run.cpu ?? []));
  return {
    name,
    unit,
    median: middle(sorted),
    min: sorted[0] ?? NaN,
    max: sorted.at(-1) ?? NaN,
    ...(cpu.length > 0 && { cpu: middle(cpu) }),
    ...(aim !== undefined && { aim }),
  };
}
