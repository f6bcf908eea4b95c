import { type Box, onGrid, type Point } from './mapGeometry.ts';

/** The map with its lines from left to right. */
export interface AcrossMap {
  readonly width: number;
  readonly height: number;
  /** The ground of each station, the full height of the drawing. */
  readonly bands: { readonly authenticate: Box; readonly obtain: Box; readonly access: Box };
  /** Where each family's caption has its baseline. */
  readonly captions: readonly number[];
  readonly lines: readonly AcrossLine[];
  readonly sts: Box;
  /** The last station: a bar across all lines. */
  readonly access: Box;
  /** There is room to write along the lines. */
  readonly annotated: boolean;
}

export interface AcrossLine {
  /** Where it begins, and its words stand above and below. */
  readonly start: Point;
  /** Its stop at the identity provider. */
  readonly stop: Point;
  /** Where it enters STS. */
  readonly pin: Point;
  /** Its stop where the resource is. */
  readonly end: Point;
  /** From the start to STS, and on from there. Every bend is half a right angle. */
  readonly runs: readonly [readonly Point[], readonly Point[]];
}

const head = 56;
const pitch = 56;
const caption = 32;
const pinPitch = 32;
const stsTitle = 40;
const foot = 40;

const fanFoot = 16;
const bar = 24;

/** How the width is shared out; what is left over goes to the fan's left and to the right of STS. */
interface Columns {
  readonly annotated: boolean;
  /** Where the lines begin, and where they stop at the identity provider. */
  readonly startAt: number;
  readonly stopAt: number;
  /** From that stop to the first bend. */
  readonly approach: number;
  readonly sts: number;
  /** From STS to the resource, at least. */
  readonly gap: number;
  readonly accessWords: number;
}

const wide: Columns = {
  annotated: true,
  startAt: 0,
  stopAt: 248,
  approach: 208,
  sts: 280,
  gap: 48,
  accessWords: 184,
};

const close: Columns = {
  annotated: false,
  startAt: 16,
  stopAt: 184,
  approach: 16,
  sts: 240,
  gap: 24,
  accessWords: 80,
};

/** The narrowest width, in units, in which these families can be laid out from left to right. */
export const narrowestAcross = (families: readonly number[]): number =>
  need(close, layRows(families).fan);

const need = ({ stopAt, approach, sts, gap, accessWords }: Columns, fan: number): number =>
  stopAt + approach + fan + fanFoot + sts + gap + bar + accessWords;

/** The heights: of the lines before they meet, of their pins at STS, and how far the farthest has to go. */
function layRows(families: readonly number[]) {
  const tops = families.reduce<readonly number[]>(
    (known, size) => [...known, (known.at(-1) ?? 0) + caption + size * pitch],
    [head],
  );
  const rows = families.flatMap((size, family) =>
    Array.from(
      { length: size },
      (_, row) => (tops[family] ?? head) + caption + pitch * row + pitch / 2 + 4,
    ),
  );
  const middle = onGrid(((rows[0] ?? head) + (rows.at(-1) ?? head)) / 2);
  const firstPin = middle - onGrid(((rows.length - 1) * pinPitch) / 2);
  const lines = rows.map((y, index) => ({ y, pin: firstPin + index * pinPitch }));
  return {
    lines,
    captions: tops.slice(0, families.length).map((top) => top + 24),
    firstPin,
    fan: Math.max(...lines.map(({ y, pin }) => Math.abs(y - pin))),
    height: onGrid((rows.at(-1) ?? head) + foot),
  };
}

/**
 * Lays the map out from left to right.
 *
 * @param families how many lines each family has, top to bottom
 * @param width in units, at least `narrowestAcross`
 */
export function layAcross(families: readonly number[], width: number): AcrossMap {
  const { lines, captions, firstPin, fan, height } = layRows(families);
  const columns = width >= need(wide, fan) ? wide : close;
  const { annotated, startAt, stopAt } = columns;
  const spare = annotated ? 0 : width - need(columns, fan);
  const bendAt = stopAt + columns.approach + onGrid(spare * 0.4);
  const stsAt = bendAt + fan + fanFoot;
  const outAt = stsAt + columns.sts;
  const barAt = width - columns.accessWords - bar;

  const ground = (from: number, to: number): Box => ({ x: from, y: 0, width: to - from, height });
  return {
    width,
    height,
    bands: {
      authenticate: ground(annotated ? stopAt - 24 : 0, bendAt - 8),
      obtain: ground(bendAt, barAt - 24),
      access: ground(barAt - 16, width),
    },
    captions,
    lines: lines.map(({ y, pin: pinY }) => {
      const start = { x: startAt, y };
      const pin = { x: stsAt, y: pinY };
      const end = { x: barAt + bar / 2, y: pinY };
      const bend = { x: bendAt, y };
      const unbend = { x: bendAt + Math.abs(y - pinY), y: pinY };
      return {
        start,
        stop: { x: stopAt, y },
        pin,
        end,
        runs: [
          [start, bend, unbend, pin],
          [{ x: outAt, y: pinY }, end],
        ],
      };
    }),
    sts: {
      x: stsAt,
      y: firstPin - 16 - stsTitle,
      width: columns.sts,
      height: stsTitle + lines.length * pinPitch + 16,
    },
    access: { x: barAt, y: firstPin - 16, width: bar, height: lines.length * pinPitch },
    annotated,
  };
}
