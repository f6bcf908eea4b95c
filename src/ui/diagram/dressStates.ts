import { stateAt, type StateChart, stateLines, transitionLines } from '../../lab/stateSource.ts';
import { numberOf, partOf, svgElement } from './svgElement.ts';

/** A state diagram as it stands on the page. */
export interface StatesDrawing {
  readonly svg: SVGSVGElement;
  readonly width: number;
  readonly states: ReadonlyMap<string, Element>;
}

const lineHeight = 20;

/** Lines of text around the origin of their group. Mermaid would show entities of a state as code. */
function centred(lines: readonly string[], part: string): SVGTextElement {
  const text = svgElement('text', { 'text-anchor': 'middle', 'data-part': part });
  lines.forEach((line, index) => {
    const y = (index - (lines.length - 1) / 2) * lineHeight;
    const row = svgElement('tspan', { x: 0, y, 'dominant-baseline': 'central' });
    row.textContent = line;
    text.append(row);
  });
  return text;
}

function dressState(node: Element, title: string): void {
  const rect = partOf(node, 'rect.label-container');
  const box = { width: numberOf(rect, 'width'), height: numberOf(rect, 'height') };
  const place = { x: numberOf(rect, 'x'), y: numberOf(rect, 'y'), ...box, rx: 2 };
  const mark = `M${place.x - 14} -7l9 7l-9 7z`;
  node.replaceChildren(
    svgElement('rect', { ...place, 'data-part': 'state' }),
    centred(stateLines(title), 'title'),
    svgElement('path', { d: mark, 'data-part': 'mark' }),
  );
}

/** Mermaid's arrow heads are markers, whose colour a style sheet cannot give; these are paths. */
function dressEdge(edge: SVGPathElement): void {
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
  edge.setAttribute('data-part', 'transition');
  edge.after(head);
}

function dressLabel(label: Element, text: string): void {
  label.removeAttribute('transform');
  const words = centred(transitionLines(text), 'label');
  label.replaceChildren(words);
  const { x, y, width, height } = words.getBBox();
  const ground = { x: x - 4, y, width: width + 8, height, 'data-part': 'ground' };
  words.before(svgElement('rect', ground));
}

function dressEnds(svg: SVGSVGElement): void {
  const ends = svg.querySelectorAll('[id*="-state-root_start"], [id*="-state-root_end"]');
  for (const end of ends) {
    const isStart = end.id.includes('root_start');
    end.removeAttribute('id');
    const dot = svgElement('circle', { r: isStart ? 7 : 4, 'data-part': 'end' });
    const ring = svgElement('circle', { r: 8, 'data-part': 'ring' });
    end.replaceChildren(...(isStart ? [dot] : [ring, dot]));
  }
}

/**
 * Makes Mermaid's state diagram ours. Must run while the SVG can be measured. Throws when what Mermaid
 * drew is not what the chart says.
 */
export function dressStates(svg: SVGSVGElement, chart: StateChart): StatesDrawing {
  const edges = [...svg.querySelectorAll<SVGPathElement>('.edgePaths path')];
  const declared = 1 + chart.transitions.length + chart.finals.length;
  if (edges.length !== declared) {
    throw new Error(`Mermaid drew ${edges.length} of ${declared} transitions.`);
  }
  for (const edge of edges) dressEdge(edge);
  for (const empty of svg.querySelectorAll('.edgeLabels rect.background')) {
    if (!empty.hasAttribute('width')) empty.remove();
  }
  chart.transitions.forEach(({ label }, index) => {
    // Edge 0 leads from the start to the initial state.
    const place = svg.querySelector(`.edgeLabel .label[data-id="edge${index + 1}"]`);
    if (label !== '' && place === null) throw new Error(`Mermaid did not write “${label}”.`);
    if (place !== null && label !== '') dressLabel(place, label);
  });
  const states = new Map(
    chart.states.map(({ id, title }, place) => {
      const node = partOf(svg, `.node[id*="-state-${stateAt(place)}-"]`);
      dressState(node, title);
      return [id, node];
    }),
  );
  for (const node of states.values()) node.removeAttribute('id');
  dressEnds(svg);
  const { width } = svg.viewBox.baseVal;
  for (const attribute of ['width', 'height', 'id']) svg.removeAttribute(attribute);
  svg.setAttribute('role', 'img');
  return { svg, width, states };
}
