import type { Diagram, DiagramArrow, DiagramFrame } from './diagram.ts';
import { kindTitle } from './kindTitle.ts';
import { mermaidText } from './mermaidText.ts';
import { phaseTitle } from './phaseTitle.ts';
import { wrapLabel } from './wrapLabel.ts';

/** Characters of a label between two neighbouring lifelines, and for each lifeline it passes over. */
const columnsBetweenNeighbours = 24;
const columnsPerPassedLifeline = 12;
const columnsOfName = 20;

const written = (lines: readonly string[]): string =>
  lines.map((line) => mermaidText(line, 'sequence')).join('<br/>');

/** The lines on which a label stands whose arrow spans this many columns (0: a note). */
export const labelLines = (label: string, span: number): readonly string[] =>
  wrapLabel(label, columnsBetweenNeighbours + Math.max(span - 1, 0) * columnsPerPassedLifeline);

/** The name of the actor at this place. Mermaid never sees the flow's own ids. */
export const participantAt = (place: number): string => `p${place}`;

/** The lines on which an actor's name stands. */
export const nameLines = (name: string): readonly string[] => wrapLabel(name, columnsOfName);

/** All arrows from top to bottom: the order in which Mermaid numbers and draws them. */
export const arrowsOfDiagram = (diagram: Diagram): readonly DiagramArrow[] =>
  diagram.bands.flatMap((band) => band.arrows);

/** Words on a frame: it is as wide as what it holds, so they stay on one line of a frame's width. */
const frameWords = (text: string): string => mermaidText(text, 'sequence');

/** The arrows of a band with the lines that open, part and close the frames around them. */
function framed(arrows: readonly DiagramArrow[]): readonly (DiagramArrow | string)[] {
  const lines: (DiagramArrow | string)[] = [];
  let open: DiagramFrame | undefined;
  for (const arrow of [...arrows, undefined]) {
    const frame = arrow?.frame;
    const same = open !== undefined && frame?.kind === open.kind && frame.id === open.id;
    if (open && !same) lines.push('end');
    if (frame?.kind === 'loop' && !same) lines.push(`loop ${frameWords(frame.title)}`);
    if (frame?.kind === 'choice') {
      const { title, option, optionTitle } = frame;
      const goesOn = same && open?.kind === 'choice';
      if (!goesOn) lines.push(`alt ${frameWords(`${title}: ${optionTitle}`)}`);
      else if (open?.kind === 'choice' && open.option !== option)
        lines.push(`else ${frameWords(optionTitle)}`);
    }
    open = frame;
    if (arrow) lines.push(arrow);
  }
  return lines;
}

/**
 * Writes a diagram as Mermaid source: participants with their kind, one `rect` a band, a message for
 * each arrow, a note for what is done locally. No label, whatever it holds, changes the structure.
 * Throws if an arrow names an actor that the diagram does not have: that is a bug of the caller.
 * Source: https://mermaid.js.org/syntax/sequenceDiagram.html
 */
export function sequenceSource(diagram: Diagram): string {
  const placeOf = new Map(diagram.actors.map(({ id }, place) => [id, place]));
  const place = (actor: string): number => {
    const found = placeOf.get(actor);
    if (found === undefined) throw new Error(`The diagram has no actor named ${actor}`);
    return found;
  };
  const participants = diagram.actors.map(({ name, kind }, index) => {
    const title = written([...nameLines(name), kindTitle[kind]]);
    return `  participant ${participantAt(index)} as ${title}`;
  });
  const statement = ({ kind, from, to, label }: DiagramArrow): string => {
    const [start, end] = [place(from), place(to)];
    const text = written(labelLines(label, Math.abs(start - end)));
    if (kind === 'local') return `    Note over ${participantAt(start)}: ${text}`;
    const arrow = kind === 'reply' || kind === 'nested-reply' ? '-->>' : '->>';
    return `    ${participantAt(start)}${arrow}${participantAt(end)}: ${text}`;
  };
  const bands = diagram.bands.flatMap((band) => [
    `  %% ${phaseTitle[band.phase]}`,
    '  rect rgba(127, 127, 127, 0.1)',
    ...framed(band.arrows).flatMap((piece) =>
      typeof piece === 'string' ? [`    ${piece}`] : [statement(piece)],
    ),
    '  end',
  ]);
  return ['sequenceDiagram', ...participants, ...bands, ''].join('\n');
}
