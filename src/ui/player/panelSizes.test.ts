import { describe, expect, it } from 'vitest';
import { panelMeasures } from './panelSizes.ts';

describe('panelMeasures', () => {
  it('leaves the larger part of a laptop screen to the diagram', () => {
    const { initial } = panelMeasures(16, 1440);
    expect(1440 - initial.steps - initial.inspector).toBeGreaterThan(1440 / 2);
  });

  it('gives the inspector more room on a wide window, up to a limit', () => {
    const at = (width: number) => panelMeasures(16, width).initial.inspector;
    expect(at(1920)).toBeGreaterThan(at(1440));
    expect(at(5000)).toBe(at(4000));
  });

  it('scales with the root size', () => {
    const [once, twice] = [panelMeasures(16, 1000), panelMeasures(32, 2000)];
    expect(twice.initial).toEqual({
      steps: 2 * once.initial.steps,
      inspector: 2 * once.initial.inspector,
    });
    expect(twice.min.steps).toBe(2 * once.min.steps);
  });

  it('starts every panel between its limits', () => {
    for (const width of [320, 1280, 4000]) {
      const { initial, min, max } = panelMeasures(16, width);
      for (const panel of ['steps', 'inspector'] as const) {
        expect(initial[panel]).toBeGreaterThanOrEqual(min[panel]);
        expect(initial[panel]).toBeLessThanOrEqual(max[panel]);
      }
    }
  });
});
