import type { Phase } from '../../flows/flow.ts';
import { phaseTitle } from '../../lab/phaseTitle.ts';
import { svgElement } from '../diagram/svgElement.ts';

/** How wide the rail is, in the units of the drawing. */
export const railWidth = 116;

const edge = 3;

/** The phases beside the drawing, which on the page are not part of it. */
export function sheetRail(
  left: number,
  bands: readonly { readonly phase: Phase; readonly top: number; readonly height: number }[],
): SVGGElement {
  const pieces = bands.flatMap(({ phase, top, height }) => {
    const ground = svgElement('rect', {
      x: left,
      y: top,
      width: railWidth,
      height,
      'data-part': 'band',
    });
    const line = svgElement('rect', { x: left, y: top, width: edge, height });
    line.style.fill = 'var(--edge)';
    const words = svgElement('text', { x: left + edge + 12, y: top + 24 });
    words.style.cssText = 'fill: var(--ink-soft); font: 600 14px var(--font-read)';
    words.textContent = phaseTitle[phase];
    return svgElement('g', { 'data-phase': phase }, ground, line, words);
  });
  return svgElement('g', {}, ...pieces);
}
