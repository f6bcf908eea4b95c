import type { Diagram } from '../../lab/diagram.ts';
import { arrowsOfDiagram, labelLines, nameLines } from '../../lab/sequenceSource.ts';
import { actorHeight, sequenceSizes } from './sequenceSizes.ts';

/** The mean width of a character at the sizes of names and messages, in units. */
const nameCharacter = 8.7;
const messageCharacter = 7.7;
const padding = 32;

/** Where a sequence diagram will have its actors and arrows, about, in the units of its drawing. */
export interface SequenceEstimate {
  readonly width: number;
  readonly height: number;
  readonly head: number;
  readonly columns: readonly { readonly middle: number; readonly width: number }[];
  readonly rows: readonly {
    readonly id: string;
    readonly y: number;
    readonly from: number;
    readonly to: number;
  }[];
}

const longest = (lines: readonly string[]): number =>
  Math.max(0, ...lines.map((line) => line.length));

/** Reckons, without a text to measure, what Mermaid will lay out: for the time until it has. */
export function estimateSequence(diagram: Diagram): SequenceEstimate {
  const { actorWidth, actorGap, margin } = sequenceSizes;
  const names = diagram.actors.map(({ name }) => nameLines(name));
  const head = actorHeight(Math.max(1, ...names.map((lines) => lines.length)));
  const place = new Map(diagram.actors.map(({ id }, index) => [id, index]));
  const arrows = arrowsOfDiagram(diagram).map((arrow) => {
    const from = place.get(arrow.from) ?? 0;
    const to = arrow.kind === 'local' ? from : (place.get(arrow.to) ?? 0);
    return { id: arrow.id, from, to, lines: labelLines(arrow.label, Math.abs(from - to)) };
  });
  const widths = names.map((lines) =>
    Math.max(actorWidth, longest(lines) * nameCharacter + padding),
  );
  const pitch = (left: number): number => {
    const between = arrows.filter(
      ({ from, to }) => Math.min(from, to) === left && Math.abs(from - to) === 1,
    );
    const words = Math.max(0, ...between.map(({ lines }) => longest(lines)));
    const boxes = ((widths[left] ?? 0) + (widths[left + 1] ?? 0)) / 2;
    return Math.max(boxes, words * messageCharacter + padding) + actorGap;
  };
  let x = margin + 10 + (widths[0] ?? 0) / 2;
  const columns = widths.map((width, index) => {
    if (index > 0) x += pitch(index - 1);
    return { middle: x, width };
  });
  let y = margin + head + 20;
  const rows = arrows.map(({ id, from, to, lines }) => {
    y += 32 + 22 * lines.length;
    return { id, y, from, to };
  });
  return { width: x + (widths.at(-1) ?? 0) / 2 + margin + 10, height: y + 40, head, columns, rows };
}
