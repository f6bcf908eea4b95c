import type { Phase } from '../../flows/flow.ts';
import type { DiagramArrow } from '../../lab/diagram.ts';
import { numberOf, partOf, svgElement } from './svgElement.ts';

export interface DrawnArrow {
  readonly arrow: DiagramArrow;
  readonly group: SVGGElement;
  /** The way the message travels. A note has none. */
  readonly way?: SVGGeometryElement;
  /** The label, which slides along the way, and how far it reaches; in units. A note has none. */
  readonly words?: Words;
}

export interface Words {
  readonly group: SVGGElement;
  readonly width: number;
  /** The left and the right end of the way. */
  readonly left: number;
  readonly right: number;
}

const refusedWord = 'Refused';

const cross = (x: number, y: number) =>
  svgElement('path', {
    d: `M${x - 7} ${y - 7}l14 14m0 -14l-14 14`,
    'data-part': 'cross',
  });

const word = (x: number, y: number, anchor: 'start' | 'end') => {
  const text = svgElement('text', { x, y, 'text-anchor': anchor, 'data-part': 'word' });
  text.textContent = refusedWord;
  return text;
};

/** A ground for a label, so that no lifeline runs through its words. */
const ground = ({ x, y, width, height }: DOMRect) =>
  svgElement('rect', { x: x - 4, y, width: width + 8, height, 'data-part': 'ground' });

/** The place for what came instead of the answer that the label declares. */
const instead = ({ x, y, width, height }: DOMRect) =>
  svgElement('text', {
    x: x + width / 2,
    y: y + height / 2,
    'text-anchor': 'middle',
    'dominant-baseline': 'central',
    'data-part': 'instead',
  });

const groupFor = ({ id, step, kind }: DiagramArrow, phase: Phase) =>
  svgElement('g', {
    'data-arrow': id,
    'data-step': step,
    'data-kind': kind,
    'data-phase': phase,
    'data-state': 'future',
  });

/** The lines of text that Mermaid draws just before the line of a message. */
function textsBefore(line: Element): readonly SVGTextElement[] {
  const texts: SVGTextElement[] = [];
  let before = line.previousElementSibling;
  while (before instanceof SVGTextElement && before.classList.contains('messageText')) {
    texts.unshift(before);
    before = before.previousElementSibling;
  }
  return texts;
}

function clean(text: Element): void {
  text.removeAttribute('style');
  text.setAttribute('data-part', 'label');
}

/** A generous target around what is drawn. */
function hitArea(group: SVGGElement): void {
  const { x, y, width, height } = group.getBBox();
  group.prepend(
    svgElement('rect', {
      x: x - 8,
      y: y - 6,
      width: width + 16,
      height: height + 14,
      'data-part': 'target',
    }),
  );
}

/** Puts a message of Mermaid's, its text and all that may become of it into one group. */
export function dressMessage(
  line: SVGGeometryElement,
  arrow: DiagramArrow,
  phase: Phase,
): DrawnArrow {
  const group = groupFor(arrow, phase);
  const texts = textsBefore(line);
  line.before(group);
  for (const text of texts) clean(text);
  for (const attribute of ['style', 'marker-end', 'stroke', 'stroke-width']) {
    line.removeAttribute(attribute);
  }
  line.setAttribute('data-part', 'line');
  const straight = line.tagName === 'line';
  const direction = straight && numberOf(line, 'x2') > numberOf(line, 'x1') ? 1 : -1;
  // Mermaid stops short of the lifeline to leave room for its own arrow head.
  if (straight) line.setAttribute('x2', `${numberOf(line, 'x2') + direction * 3}`);
  const { x, y } = line.getPointAtLength(line.getTotalLength());
  const trace = line.cloneNode();
  if (trace instanceof SVGGeometryElement) {
    trace.setAttribute('data-part', 'trace');
    trace.setAttribute('pathLength', '1');
  }
  const head = svgElement(
    'g',
    { transform: `translate(${x} ${y}) scale(${direction} 1)` },
    svgElement('path', { d: 'M0 0l-12 -5.5v11z', 'data-part': 'head' }),
  );
  group.append(line, trace, head);
  const { x: left, width } = group.getBBox();
  const words = svgElement('g', { 'data-part': 'words' }, ...texts);
  group.append(words);
  const label = words.getBBox();
  words.prepend(ground(label));
  hitArea(group);
  if (arrow.kind === 'request') {
    const anchor = direction === 1 ? 'start' : 'end';
    group.append(cross(x - direction * 10, y), word(x + direction * 8, y + 6, anchor));
  }
  if (arrow.kind === 'reply') words.append(instead(label));
  return {
    arrow,
    group,
    way: line,
    words: { group: words, width: label.width + 8, left, right: left + width },
  };
}

/** Puts a note of Mermaid's, which stands for a local step, into a group of the same form. */
export function dressNote(note: Element, arrow: DiagramArrow, phase: Phase): DrawnArrow {
  const group = groupFor(arrow, phase);
  note.before(group);
  const rect = partOf(note, 'rect');
  const box = {
    x: numberOf(rect, 'x'),
    y: numberOf(rect, 'y'),
    width: numberOf(rect, 'width'),
    height: numberOf(rect, 'height'),
  };
  const texts = [...note.querySelectorAll('text')];
  for (const text of texts) clean(text);
  note.remove();
  group.append(svgElement('rect', { ...box, 'data-part': 'note' }), ...texts);
  hitArea(group);
  const corner = box.x + box.width;
  group.append(cross(corner, box.y), word(corner + 14, box.y + 5, 'start'));
  return { arrow, group };
}
