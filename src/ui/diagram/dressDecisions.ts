import { type DecisionChart, edgeLines, nodeAt, nodeLines } from '../../lab/decisionSource.ts';
import { centredText } from './centredText.ts';
import { dressEdge, dressLabel } from './dressEdge.ts';
import { numberOf, partOf, svgElement } from './svgElement.ts';

/** A decision tree as it stands on the page. */
export interface DecisionsDrawing {
  readonly svg: SVGSVGElement;
  readonly width: number;
  /** By the id of each node: its box, and what leads to it. */
  readonly parts: ReadonlyMap<string, readonly Element[]>;
}

/** An outcome stands between two bars. */
function dressNode(node: Element, shown: DecisionChart['nodes'][number]): void {
  const rect = partOf(node, 'rect.label-container');
  const [x, y] = [numberOf(rect, 'x'), numberOf(rect, 'y')];
  const [width, height] = [numberOf(rect, 'width'), numberOf(rect, 'height')];
  const bars = `M${x} ${y}v${height}M${x + width} ${y}v${height}`;
  node.replaceChildren(
    svgElement('rect', { x, y, width, height, rx: 2, 'data-part': 'box' }),
    ...(shown.kind === 'outcome' ? [svgElement('path', { d: bars, 'data-part': 'bars' })] : []),
    centredText(nodeLines(shown), 'title'),
  );
  for (const attribute of ['id', 'class', 'style']) node.removeAttribute(attribute);
}

/**
 * Makes Mermaid's flowchart ours. Must run while the SVG can be measured. Throws when what Mermaid drew is
 * not what the chart says.
 */
export function dressDecisions(svg: SVGSVGElement, chart: DecisionChart): DecisionsDrawing {
  const edges = [...svg.querySelectorAll<SVGPathElement>('.edgePaths path')];
  if (edges.length !== chart.edges.length)
    throw new Error(`Mermaid drew ${edges.length} of ${chart.edges.length} edges.`);
  const labels = [...svg.querySelectorAll('.edgeLabels > .edgeLabel')];
  const nodes = chart.nodes.map((node, place) => {
    const drawn = partOf(svg, `.node[id*="flowchart-${nodeAt(place)}-"]`);
    return [node, drawn] as const;
  });
  const parts = new Map<string, Element[]>(nodes.map(([{ id }, drawn]) => [id, [drawn]]));
  chart.edges.forEach(({ to, label }, index) => {
    const edge = edges[index];
    const words = labels[index];
    if (!edge || !words) throw new Error(`Mermaid did not draw the edge “${label}”.`);
    parts.get(to)?.push(edge, dressEdge(edge, 'edge'), words);
    if (label === '') words.replaceChildren();
    else dressLabel(partOf(words, '.label'), edgeLines(label));
  });
  for (const [node, drawn] of nodes) dressNode(drawn, node);
  const { width } = svg.viewBox.baseVal;
  for (const attribute of ['width', 'height', 'id', 'class']) svg.removeAttribute(attribute);
  svg.setAttribute('role', 'img');
  return { svg, width, parts };
}
