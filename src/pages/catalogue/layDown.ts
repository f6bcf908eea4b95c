import type { Box, Point } from './mapGeometry.ts';

/** The map with its lines from top to bottom: each joins on the right of those before it. */
export interface DownMap {
  readonly width: number;
  readonly height: number;
  readonly bands: { readonly authenticate: Box; readonly obtain: Box; readonly access: Box };
  readonly captions: readonly number[];
  readonly lines: readonly DownLine[];
  readonly sts: Box;
  readonly access: Box;
  /** Where the words beside the lines begin. */
  readonly wordsAt: number;
}

export interface DownLine {
  /** Its stop at the identity provider: the beginning of the line. */
  readonly stop: Point;
  /** Its stop where the resource is. */
  readonly end: Point;
  /** From the start to STS, and on from there. */
  readonly runs: readonly [readonly Point[], readonly Point[]];
}

const head = 64;
const pitch = 56;
const caption = 32;
const column = 16;
const edge = 16;
const station = 112;
const gap = 8;

/**
 * Lays the map out from top to bottom.
 *
 * @param families how many lines each family has, top to bottom
 * @param width in units
 */
export function layDown(families: readonly number[], width: number): DownMap {
  const tops = families.reduce<readonly number[]>(
    (known, size) => [...known, (known.at(-1) ?? 0) + caption + size * pitch],
    [head],
  );
  const rows = families.flatMap((size, family) =>
    Array.from(
      { length: size },
      (_, row) => (tops[family] ?? head) + caption + pitch * row + pitch / 2 - 4,
    ),
  );
  const count = rows.length;
  const obtainAt = (tops.at(-1) ?? head) + gap;
  const accessAt = obtainAt + station + gap;
  const bundle = (count - 1) * column;
  const sts: Box = { x: edge - 8, y: obtainAt + 32, width: bundle + 16, height: 48 };
  const access: Box = { x: edge - 8, y: accessAt + 44, width: bundle + 16, height: 24 };

  const ground = (y: number, height: number): Box => ({ x: 0, y, width, height });
  return {
    width,
    height: accessAt + station,
    bands: {
      authenticate: ground(0, obtainAt - gap),
      obtain: ground(obtainAt, station),
      access: ground(accessAt, station),
    },
    captions: tops.slice(0, families.length).map((top) => top + 24),
    lines: rows.map((y, index) => {
      const x = edge + index * column;
      const stop = { x, y };
      const end = { x, y: access.y + access.height / 2 };
      return {
        stop,
        end,
        runs: [
          [stop, { x, y: sts.y }],
          [{ x, y: sts.y + sts.height }, end],
        ],
      };
    }),
    sts,
    access,
    wordsAt: edge + bundle + 24,
  };
}
