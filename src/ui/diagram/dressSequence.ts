import type { Phase } from '../../flows/flow.ts';
import type { Diagram } from '../../lab/diagram.ts';
import { participantAt } from '../../lab/sequenceSource.ts';
import { dressActor } from './dressActor.ts';
import { dressFrames } from './dressFrames.ts';
import { dressMessage, dressNote, type DrawnArrow } from './dressArrow.ts';
import { sequenceSizes } from './sequenceSizes.ts';
import { numberOf, partOf, svgElement } from './svgElement.ts';

/** Where a band lies, as fractions of the height of the drawing below the actors. */
export interface DrawnBand {
  readonly phase: Phase;
  readonly top: number;
  readonly height: number;
}

/** A sequence diagram as it stands on the page: the actors above, the rest scrolling under them. */
export interface SequenceDrawing {
  readonly actors: SVGSVGElement;
  readonly lines: SVGSVGElement;
  readonly width: number;
  readonly bands: readonly DrawnBand[];
  readonly arrows: ReadonlyMap<string, DrawnArrow>;
  /** The message that travels; hidden while none does. */
  readonly envelope: SVGGElement;
}

/** A letter around its own origin. */
const letter = () =>
  svgElement(
    'g',
    { 'data-part': 'envelope', visibility: 'hidden' },
    svgElement('rect', { x: -13, y: -9, width: 26, height: 18 }),
    svgElement('path', { d: 'M-13 -9l13 10l13 -10' }),
  );

/** Messages and notes in the order in which Mermaid numbered them, which is that of the source. */
function numbered(svg: SVGSVGElement): readonly Element[] {
  const number = (element: Element) => Number((element.getAttribute('data-id') ?? '').slice(1));
  const found = [...svg.querySelectorAll('[data-et="message"], [data-et="note"]')];
  return found.sort((one, other) => number(one) - number(other));
}

function dressArrows(svg: SVGSVGElement, diagram: Diagram): ReadonlyMap<string, DrawnArrow> {
  const drawn = numbered(svg);
  const declared = diagram.bands.flatMap(({ phase, arrows }) =>
    arrows.map((arrow) => ({ arrow, phase })),
  );
  if (drawn.length !== declared.length) {
    throw new Error(`Mermaid drew ${drawn.length} of ${declared.length} arrows.`);
  }
  const nameOf = new Map(diagram.actors.map(({ id }, place) => [id, participantAt(place)]));
  return new Map(
    declared.map(({ arrow, phase }, index) => {
      const element = drawn[index];
      const isNote = element?.getAttribute('data-et') === 'note';
      const ends = [element?.getAttribute('data-from'), element?.getAttribute('data-to')];
      if (isNote && arrow.kind === 'local') return [arrow.id, dressNote(element, arrow, phase)];
      const fits = ends[0] === nameOf.get(arrow.from) && ends[1] === nameOf.get(arrow.to);
      if (!(element instanceof SVGGeometryElement) || !fits || arrow.kind === 'local') {
        throw new Error(`Mermaid drew something else in the place of the arrow ${arrow.id}.`);
      }
      return [arrow.id, dressMessage(element, arrow, phase)];
    }),
  );
}

function dressBands(svg: SVGSVGElement, diagram: Diagram, left: number, width: number) {
  const rects = [...svg.querySelectorAll<SVGRectElement>('rect.rect')].sort(
    (one, other) => numberOf(one, 'y') - numberOf(other, 'y'),
  );
  if (rects.length !== diagram.bands.length) {
    throw new Error(`Mermaid drew ${rects.length} of ${diagram.bands.length} bands.`);
  }
  return diagram.bands.flatMap(({ phase }, index) => {
    const rect = rects[index];
    if (rect === undefined) return [];
    const top = numberOf(rect, 'y');
    const height = numberOf(rect, 'height');
    const band = { x: left, y: top, width, height, 'data-part': 'band', 'data-phase': phase };
    const dressed = svgElement('rect', band);
    rect.replaceWith(dressed);
    return [{ phase, top, height }];
  });
}

/**
 * Makes Mermaid's sequence diagram ours: actors by kind in a row of their own, bands from edge to edge,
 * every arrow a group that knows its id, step and state. Must run while the SVG can be measured.
 * Throws when what Mermaid drew is not what the diagram declares; a wrong arrow would be a lie.
 */
export function dressSequence(svg: SVGSVGElement, diagram: Diagram): SequenceDrawing {
  const { x: left, y: top, width } = svg.viewBox.baseVal;
  const participants = diagram.actors.map((actor, place) => {
    const id = participantAt(place);
    const participant = partOf(svg, `[data-et="participant"][data-id="${id}"]`);
    const lifeline = partOf(svg, `[data-et="life-line"][data-id="${id}"]`);
    return { actor, participant, lifeline };
  });
  const arrows = dressArrows(svg, diagram);
  const bands = dressBands(svg, diagram, left, width);
  dressFrames(svg, bands);
  const boxes = participants.map(({ actor, participant }) => dressActor(participant, actor));
  const boxEdge = 2;
  const start = boxEdge + Math.min(...participants.map(({ lifeline }) => numberOf(lifeline, 'y1')));
  const last = bands.at(-1);
  const end = (last === undefined ? start + 40 : last.top + last.height) + sequenceSizes.margin;
  for (const { lifeline } of participants) {
    lifeline.setAttribute('y2', `${end}`);
    lifeline.setAttribute('data-part', 'lifeline');
    for (const attribute of ['id', 'stroke', 'stroke-width']) lifeline.removeAttribute(attribute);
  }
  for (const box of boxes) box.removeAttribute('id');
  const head = svgElement(
    'svg',
    { viewBox: [left, top, width, start - top].join(' '), 'aria-hidden': 'true' },
    ...boxes,
  );
  svg.setAttribute('viewBox', [left, start, width, end - start].join(' '));
  for (const attribute of ['width', 'height', 'id']) svg.removeAttribute(attribute);
  svg.setAttribute('role', 'img');
  const envelope = letter();
  svg.append(envelope);
  return {
    actors: head,
    lines: svg,
    width,
    bands: bands.map((band) => ({
      phase: band.phase,
      top: (band.top - start) / (end - start),
      height: band.height / (end - start),
    })),
    arrows,
    envelope,
  };
}
