import { centredText } from './centredText.ts';
import { svgElement } from './svgElement.ts';

/**
 * Makes an edge ours, under the name of its part, and gives back its arrow head. Mermaid's arrow heads are
 * markers, whose colour a style sheet cannot give; these are paths.
 */
export function dressEdge(edge: SVGPathElement, part: string): SVGPathElement {
  const length = edge.getTotalLength();
  const end = edge.getPointAtLength(length);
  const before = edge.getPointAtLength(Math.max(0, length - 4));
  const angle = (Math.atan2(end.y - before.y, end.x - before.x) * 180) / Math.PI;
  const head = svgElement('path', {
    d: 'M0 0l-11 -5v10z',
    transform: `translate(${end.x} ${end.y}) rotate(${angle})`,
    'data-part': 'end',
  });
  for (const attribute of ['style', 'marker-end', 'id', 'class']) edge.removeAttribute(attribute);
  edge.setAttribute('data-part', part);
  edge.after(head);
  return head;
}

/** How much less high than the words their ground is, above and below: it must not hide other edges. */
const lessHigh = 3;

/** Writes the label of an edge anew, on a ground that hides the line beneath it. */
export function dressLabel(label: Element, lines: readonly string[]): void {
  label.removeAttribute('transform');
  const words = centredText(lines, 'label');
  label.replaceChildren(words);
  const { x, y, width, height } = words.getBBox();
  words.before(
    svgElement('rect', {
      x: x - 4,
      y: y + lessHigh,
      width: width + 8,
      height: height - 2 * lessHigh,
      'data-part': 'ground',
    }),
  );
}
