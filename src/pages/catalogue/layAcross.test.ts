import { describe, expect, it } from 'vitest';
import { layAcross, narrowestAcross } from './layAcross.ts';
import { grid } from './mapGeometry.ts';

const territories = [[3, 3, 1], [1], [2, 2], [5, 1, 4]];
const maps = territories.flatMap((families) => {
  const narrowest = narrowestAcross(families);
  return [0, 8, 104, 312, 416, 424, 512, 912].map((more) => ({
    families,
    width: narrowest + more,
    map: layAcross(families, narrowest + more),
  }));
});

describe.each(maps)('$families in $width', ({ families, width, map }) => {
  const { lines, bands, sts, access } = map;

  it('draws every line, each through the three stations and STS', () => {
    expect(lines).toHaveLength(families.reduce((sum, size) => sum + size, 0));
    for (const { stop, pin, end, runs } of lines) {
      const [inward, onward] = runs;
      expect(inward.at(-1)).toEqual(pin);
      expect(onward.at(-1)).toEqual(end);
      expect(pin.x).toBe(sts.x);
      expect(onward[0]).toEqual({ x: sts.x + sts.width, y: pin.y });
      expect(pin.y).toBeGreaterThan(sts.y);
      expect(pin.y).toBeLessThan(sts.y + sts.height);
      const within = { authenticate: stop.x, obtain: pin.x, access: end.x };
      for (const station of ['authenticate', 'obtain', 'access'] as const) {
        expect(within[station]).toBeGreaterThan(bands[station].x);
        expect(within[station]).toBeLessThan(bands[station].x + bands[station].width);
      }
      expect(end.y).toBeGreaterThan(access.y);
      expect(end.y).toBeLessThan(access.y + access.height);
    }
  });

  it('never crosses two lines nor turns one back, and bends by half a right angle', () => {
    const rising = (values: readonly number[]) => values.toSorted((one, other) => one - other);
    for (const order of [lines.map(({ start }) => start.y), lines.map(({ pin }) => pin.y)])
      expect(order).toEqual(rising([...new Set(order)]));
    for (const { runs } of lines) {
      const [inward] = runs;
      const steps = inward.slice(1).map((point, index) => {
        const before = inward[index] ?? point;
        return { across: point.x - before.x, down: Math.abs(point.y - before.y) };
      });
      for (const { across, down } of steps) {
        expect(across).toBeGreaterThanOrEqual(0);
        expect([0, across]).toContain(down);
      }
    }
  });

  it('stays within its width, on the grid', () => {
    const places = lines.flatMap(({ runs, stop }) => [...runs.flat(), stop]);
    for (const { x, y } of places) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(width);
      expect(y).toBeLessThanOrEqual(map.height);
      expect(y % (grid / 2)).toBe(0);
    }
    expect(sts.x + sts.width).toBeLessThan(access.x);
    expect(bands.access.x + bands.access.width).toBe(width);
  });
});

it('writes along the lines once there is room', () => {
  expect(layAcross([3, 3, 1], narrowestAcross([3, 3, 1])).annotated).toBe(false);
  expect(layAcross([3, 3, 1], 1216).annotated).toBe(true);
});

it('fits a tablet held upright', () => {
  expect(narrowestAcross([3, 3, 1])).toBeLessThanOrEqual(704);
});
