import { stateAt, type StateChart, stateLines, transitionLines } from '../../lab/stateSource.ts';
import { centredText } from './centredText.ts';
import { dressEdge, dressLabel } from './dressEdge.ts';
import { numberOf, partOf, svgElement } from './svgElement.ts';

/** A state diagram as it stands on the page. */
export interface StatesDrawing {
  readonly svg: SVGSVGElement;
  readonly width: number;
  readonly states: ReadonlyMap<string, Element>;
}

function dressState(node: Element, title: string): void {
  const rect = partOf(node, 'rect.label-container');
  const box = { width: numberOf(rect, 'width'), height: numberOf(rect, 'height') };
  const place = { x: numberOf(rect, 'x'), y: numberOf(rect, 'y'), ...box, rx: 2 };
  const mark = `M${place.x - 14} -7l9 7l-9 7z`;
  node.replaceChildren(
    svgElement('rect', { ...place, 'data-part': 'state' }),
    centredText(stateLines(title), 'title'),
    svgElement('path', { d: mark, 'data-part': 'mark' }),
  );
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
  for (const edge of edges) dressEdge(edge, 'transition');
  for (const empty of svg.querySelectorAll('.edgeLabels rect.background')) {
    if (!empty.hasAttribute('width')) empty.remove();
  }
  chart.transitions.forEach(({ label }, index) => {
    // Edge 0 leads from the start to the initial state.
    const place = svg.querySelector(`.edgeLabel .label[data-id="edge${index + 1}"]`);
    if (label !== '' && place === null) throw new Error(`Mermaid did not write “${label}”.`);
    if (place !== null && label !== '') dressLabel(place, transitionLines(label));
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
