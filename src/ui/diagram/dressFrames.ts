import type { DrawnBand } from './dressSequence.ts';
import { numberOf } from './svgElement.ts';

/** What Mermaid calls the pieces of a frame, and what they are here. */
const parts: Readonly<Record<string, string>> = {
  loopLine: 'frame',
  labelBox: 'frame-tab',
  labelText: 'frame-word',
  loopText: 'frame-title',
};

/**
 * Makes the frames around repeated steps and around choices ours: they take the look of the sheet, and
 * know the phase they lie in, whose ground their words stand on.
 */
export function dressFrames(svg: SVGSVGElement, bands: readonly DrawnBand[]): void {
  for (const frame of svg.querySelectorAll('[data-et="control-structure"]')) {
    for (const [name, part] of Object.entries(parts))
      for (const piece of frame.querySelectorAll(`.${name}`)) {
        piece.removeAttribute('style');
        piece.setAttribute('data-part', part);
      }
    const line = frame.querySelector('line');
    const y = line ? numberOf(line, 'y1') : 0;
    const band = bands.find(({ top, height }) => y >= top && y <= top + height);
    if (band) frame.setAttribute('data-phase', band.phase);
  }
}
