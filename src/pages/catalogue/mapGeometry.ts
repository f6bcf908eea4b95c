/** A place on the drawing, in units of a sixteenth of the root size: 1 px where the root is 16 px. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** Everything on the map stands on this grid. */
export const grid = 8;

export const onGrid = (length: number): number => Math.round(length / grid) * grid;

/** The SVG path along each of the runs of points. */
export const pathAlong = (runs: readonly (readonly Point[])[]): string =>
  runs
    .map((points) =>
      points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join(''),
    )
    .join('');
