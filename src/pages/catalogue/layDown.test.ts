import { describe, expect, it } from 'vitest';
import { layDown } from './layDown.ts';

const maps = [[3, 3, 1], [1], [4, 3, 2]].flatMap((families) =>
  [272, 343, 696].map((width) => ({ families, width, map: layDown(families, width) })),
);

describe.each(maps)('$families in $width', ({ families, width, map }) => {
  const { lines, bands, sts, access } = map;

  it('draws every line straight down through STS to the resource', () => {
    expect(lines).toHaveLength(families.reduce((sum, size) => sum + size, 0));
    for (const { stop, end, runs } of lines) {
      expect(new Set(runs.flat().map(({ x }) => x)).size).toBe(1);
      expect(runs[0]).toEqual([stop, { x: stop.x, y: sts.y }]);
      expect(runs[1]).toEqual([{ x: stop.x, y: sts.y + sts.height }, end]);
      expect(stop.x).toBeGreaterThan(sts.x);
      expect(stop.x).toBeLessThan(sts.x + sts.width);
      expect(stop.y).toBeLessThan(bands.authenticate.height);
      expect(end.y).toBe(access.y + access.height / 2);
    }
  });

  it('lets each line begin below and to the right of the one before, clear of the words', () => {
    const steps = lines.slice(1).map(({ stop }, index) => ({
      right: stop.x - (lines[index]?.stop.x ?? stop.x),
      down: stop.y - (lines[index]?.stop.y ?? stop.y),
    }));
    for (const { right, down } of steps) {
      expect(right).toBeGreaterThan(0);
      expect(down).toBeGreaterThanOrEqual(48);
    }
    for (const { stop } of lines) expect(stop.x).toBeLessThan(map.wordsAt);
    expect(map.wordsAt).toBeLessThan(width - 96);
  });
});
