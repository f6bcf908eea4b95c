import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

/** Every token declared as `light-dark(#…, #…)`. */
const tokens = new Map(
  [...css.matchAll(/--([\w-]+):\s*light-dark\(\s*(#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\s*\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }] as const,
  ),
);

/** WCAG 2.2, relative luminance of an sRGB colour. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2.2, contrast ratio: 1 to 21. */
function contrast(one: string, other: string): number {
  const [bright = 0, dim = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (bright + 0.05) / (dim + 0.05);
}

const grounds = ['paper', 'sheet', 'well'];
const phases = ['authenticate', 'exchange', 'sts', 'access'].map((phase) => `phase-${phase}`);
const tints = ['signal-tint', 'refused-tint', 'lit'];
const onto = (fronts: readonly string[], backs: readonly string[]) =>
  fronts.flatMap((front) => backs.map((back) => [front, back] as const));

/** Text on what it stands on: 4.5 to 1 (WCAG 1.4.3). */
const text = [
  ...onto(['ink', 'ink-soft'], [...grounds, ...phases, ...tints]),
  ...onto(['ink-faint', 'not-applicable', 'holds'], [...grounds, ...phases]),
  ...onto(['signal', 'refused'], [...grounds, ...phases]),
  ['signal', 'signal-tint'],
  ['refused', 'refused-tint'],
  ['on-signal', 'signal'],
  ['on-refused', 'refused'],
] as const;

/** Lines that carry meaning: 3 to 1 (WCAG 1.4.11). */
const lines = [
  ...onto(['rule-strong'], [...grounds, ...phases]),
  ...phases.flatMap((phase) => onto([`${phase}-edge`], [...grounds, phase])),
] as const;

describe.each(['light', 'dark'] as const)('the %s theme', (theme) => {
  const ratio = (front: string, back: string) => {
    const [one, other] = [tokens.get(front), tokens.get(back)];
    if (!one || !other) throw new Error(`no token --${one ? back : front}`);
    return contrast(one[theme], other[theme]);
  };

  it.each(text)('reads --%s on --%s', (front, back) => {
    expect(ratio(front, back)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(lines)('shows a line of --%s on --%s', (front, back) => {
    expect(ratio(front, back)).toBeGreaterThanOrEqual(3);
  });
});

it('knows the contrast of black on white, and of a grey that just fails', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

it('gives every colour a value where colours are forced', () => {
  const forced = css.slice(css.indexOf('@media (forced-colors'));
  for (const name of tokens.keys()) expect(forced).toContain(`--${name}:`);
});

it('moves nothing but the message for longer than 150 ms', () => {
  expect(Number(/--quick: (\d+)ms/.exec(css)?.[1])).toBeLessThanOrEqual(150);
  const travel = Number(/--travel: (\d+)ms/.exec(css)?.[1]);
  expect(travel).toBeGreaterThanOrEqual(400);
  expect(travel).toBeLessThanOrEqual(600);
});
