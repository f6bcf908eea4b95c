import { mermaidText } from './mermaidText.ts';
import { wrapLabel } from './wrapLabel.ts';

/** A decision tree, reduced to what a flowchart shows. */
export interface DecisionChart {
  /** Downwards, or from left to right, where a tree with many ends is less wide. */
  readonly direction: 'TB' | 'LR';
  readonly nodes: readonly {
    readonly id: string;
    readonly kind: 'question' | 'outcome' | 'answers';
    /** What stands in the node. An item never shares a line with another one. */
    readonly items: readonly string[];
  }[];
  readonly edges: readonly {
    readonly from: string;
    readonly to: string;
    readonly label: string;
    /** How many ranks farther on it leads; 1 where it is absent. */
    readonly ranks?: number;
  }[];
}

/** The lines on which a node's items stand. A list has one for each, so that they stay apart. */
export const nodeLines = ({ kind, items }: DecisionChart['nodes'][number]): readonly string[] =>
  items.flatMap((item) => wrapLabel(item, kind === 'answers' ? 40 : 20));

/** The lines on which an edge's label stands. */
export const edgeLines = (label: string): readonly string[] => wrapLabel(label, 16);

// A flowchart reads its labels as a state diagram does: as Markdown with entities.
const written = (lines: readonly string[]): string =>
  lines.map((line) => mermaidText(line, 'state')).join('<br/>') || '#8203;';

/** The name of the node at this place. Mermaid never sees the chart's own ids. */
export const nodeAt = (place: number): string => `n${place}`;

/**
 * Writes a decision tree as Mermaid flowchart source. Throws if an edge begins or ends at a node that is
 * not there: that is a bug of the caller.
 * Source: https://mermaid.js.org/syntax/flowchart.html
 */
export function decisionSource({ direction, nodes, edges }: DecisionChart): string {
  const placeOf = new Map(nodes.map(({ id }, place) => [id, place]));
  const name = (id: string): string => {
    const place = placeOf.get(id);
    if (place === undefined) throw new Error(`The chart has no node named ${id}`);
    return nodeAt(place);
  };
  return [
    `flowchart ${direction}`,
    ...nodes.map((node, place) => `  ${nodeAt(place)}["${written(nodeLines(node))}"]`),
    ...edges.map(({ from, to, label, ranks = 1 }) => {
      const text = label === '' ? '' : `|"${written(edgeLines(label))}"|`;
      return `  ${name(from)} ${'-'.repeat(ranks + 1)}>${text} ${name(to)}`;
    }),
    '',
  ].join('\n');
}
