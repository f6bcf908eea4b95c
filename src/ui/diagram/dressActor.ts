import type { DiagramActor } from '../../lab/diagram.ts';
import { nameLines } from '../../lab/sequenceSource.ts';
import { actorFrame, actorSign, signRoom } from './actorMark.ts';
import { sequenceSizes } from './sequenceSizes.ts';
import { numberOf, partOf, svgElement } from './svgElement.ts';

/** Gives Mermaid's box of an actor the outline and the sign of its kind, and sets its lines of text. */
export function dressActor(participant: Element, { name, kind }: DiagramActor): Element {
  const rect = partOf(participant, 'rect.actor');
  const box = {
    x: numberOf(rect, 'x'),
    y: numberOf(rect, 'y'),
    width: numberOf(rect, 'width'),
    height: numberOf(rect, 'height'),
  };
  const texts = [...participant.querySelectorAll<SVGTextElement>('text.actor')];
  const names = nameLines(name).length;
  if (texts.length !== names + 1) {
    throw new Error(`Mermaid wrote ${texts.length} lines for ${name}, not ${names + 1}.`);
  }
  rect.replaceWith(...actorFrame[kind](box));
  const { nameLine, kindLine, windowBar } = sequenceSizes;
  const block = names * nameLine + kindLine;
  const bar = kind === 'client' ? windowBar : 0;
  const top = box.y + bar + (box.height - bar - block) / 2;
  const middle = box.x + box.width / 2;
  texts.forEach((text, line) => {
    const isKind = line === names;
    text.removeAttribute('style');
    text.setAttribute('text-anchor', 'middle');
    text.setAttribute('data-part', isKind ? 'kind' : 'name');
    const y = isKind ? top + names * nameLine + kindLine / 2 : top + (line + 0.5) * nameLine;
    text.setAttribute('y', `${y}`);
    text.setAttribute('x', `${middle}`);
    text.textContent = text.textContent.trim();
    if (!isKind) return;
    text.style.font = `400 ${sequenceSizes.kind}px ${getComputedStyle(text).fontFamily}`;
    const width = text.getComputedTextLength();
    text.removeAttribute('style');
    text.setAttribute('x', `${middle + signRoom / 2}`);
    const left = middle - (width + signRoom) / 2;
    participant.append(
      svgElement('path', {
        d: actorSign[kind],
        transform: `translate(${left} ${y})`,
        'data-part': 'sign',
      }),
    );
  });
  participant.setAttribute('data-kind', kind);
  return participant;
}
