import { sequenceSource } from '../../lab/sequenceSource.ts';
import { dressSequence, type SequenceDrawing } from '../diagram/dressSequence.ts';
import { drawWithMermaid } from '../diagram/drawWithMermaid.ts';
import { sequenceConfig } from '../diagram/sequenceConfig.ts';
import diagramStyles from '../diagram/SequenceDiagram.module.css';
import { svgElement } from '../diagram/svgElement.ts';
import { bakeStyles } from './bakeStyles.ts';
import type { DrawnDiagram } from './drawnDiagram.ts';
import { railWidth, sheetRail } from './sheetRail.ts';

/** A diagram on one sheet, with nothing that it needs from the page. */
export interface DiagramSheet {
  readonly svg: SVGSVGElement;
  readonly width: number;
  readonly height: number;
  /** The height of the row of actors at its top. */
  readonly head: number;
  /** Where each band lies beneath it, from top to bottom. */
  readonly bands: readonly { readonly top: number; readonly height: number }[];
}

/** Names that need no font of the lab's, after the one in which it was measured. */
export const sheetFonts =
  "'Source Sans 3', 'Source Sans Pro', system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

function setStates({ arrows }: SequenceDrawing, { states, refusal }: DrawnDiagram): void {
  for (const [id, { group }] of arrows) {
    const state = states.get(id) ?? 'future';
    group.setAttribute('data-state', state);
    const instead = group.querySelector('[data-part="instead"]');
    if (instead) instead.textContent = state === 'refused' ? (refusal ?? '') : '';
  }
}

/** One SVG of the two that stand on the page and the rail beside them; they share their coordinates. */
function assemble(drawing: SequenceDrawing): Omit<DiagramSheet, 'svg'> & { svg: SVGSVGElement } {
  const { actors, lines, bands } = drawing;
  const [above, below] = [actors.viewBox.baseVal, lines.viewBox.baseVal];
  const left = above.x - railWidth;
  const width = above.width + railWidth;
  const height = above.height + below.height;
  const placed = bands.map(({ phase, ...band }) => ({
    phase,
    top: below.y + band.top * below.height,
    height: band.height * below.height,
  }));
  const paper = svgElement('rect', { x: left, y: above.y, width, height });
  paper.style.fill = 'var(--sheet)';
  const rule = svgElement('line', { x1: left, x2: left + width, y1: below.y, y2: below.y });
  rule.style.stroke = 'var(--rule)';
  const svg = svgElement(
    'svg',
    { viewBox: [left, above.y, width, height].join(' '), width, height, role: 'img' },
    paper,
    sheetRail(left, placed),
    ...lines.childNodes,
    rule,
    ...actors.childNodes,
  );
  const head = above.height;
  return { svg, width, height, head, bands: placed.map(({ top, height }) => ({ top, height })) };
}

/** Runs `work` while an element stands in the page, out of sight, in the light theme and unscaled. */
function onBench<Result>(element: SVGSVGElement, work: () => Result): Result {
  const bench = document.createElement('div');
  bench.setAttribute('aria-hidden', 'true');
  bench.dataset['theme'] = 'light';
  bench.className = diagramStyles['diagram'] ?? '';
  bench.style.cssText =
    'position: absolute; inset: 0 auto auto 0; inline-size: 0; block-size: 0; overflow: hidden; background: none';
  bench.append(element);
  document.body.append(bench);
  try {
    return work();
  } finally {
    bench.remove();
  }
}

/**
 * Draws a diagram as it stands in the player, in the light theme whatever the page's is, on one sheet
 * that can be kept: every style is in the SVG itself. Rejects where Mermaid cannot draw.
 */
export async function diagramSheet(drawn: DrawnDiagram): Promise<DiagramSheet> {
  const { diagram, label } = drawn;
  return drawWithMermaid(sequenceSource(diagram), sequenceConfig(diagram), (svg) => {
    const drawing = dressSequence(svg, diagram);
    setStates(drawing, drawn);
    const sheet = assemble(drawing);
    onBench(sheet.svg, () => bakeStyles(sheet.svg));
    sheet.svg.setAttribute('font-family', sheetFonts);
    const title = svgElement('title', {});
    title.textContent = label;
    sheet.svg.prepend(title);
    return sheet;
  });
}
