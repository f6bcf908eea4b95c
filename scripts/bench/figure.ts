/** One measured figure: the median of several runs, and how far they spread. */
export interface Figure {
  readonly name: string;
  readonly unit: string;
  readonly median: number;
  readonly min: number;
  readonly max: number;
  /** What the figure should be, where the project has set itself an aim. */
  readonly aim?: string;
}

export function figureOf(
  name: string,
  unit: string,
  runs: readonly number[],
  aim?: string,
): Figure {
  const sorted = runs.toSorted((a, b) => a - b);
  return {
    name,
    unit,
    median: sorted[Math.floor(sorted.length / 2)] ?? NaN,
    min: sorted[0] ?? NaN,
    max: sorted.at(-1) ?? NaN,
    ...(aim !== undefined && { aim }),
  };
}
