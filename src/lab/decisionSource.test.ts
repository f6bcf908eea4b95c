import DOMPurify from 'dompurify';
import * as fc from 'fast-check';
import mermaid from 'mermaid';
import { beforeAll, describe, expect, it } from 'vitest';
import { type DecisionChart, decisionSource, edgeLines, nodeLines } from './decisionSource.ts';
import { plainLine } from './mermaidText.ts';

const chartWith = (item: string, label: string): DecisionChart => ({
  direction: 'TB',
  nodes: [
    { id: 'who', kind: 'question', items: [item] },
    { id: 'end', kind: 'outcome', items: ['The end'] },
  ],
  edges: [{ from: 'who', to: 'end', label }],
});

interface Drawn {
  readonly nodes: readonly { readonly id: string; readonly label?: string }[];
  readonly edges: readonly {
    readonly start: string;
    readonly end: string;
    readonly label?: string;
  }[];
}

const spaceless = (text: string): string =>
  plainLine(text).replaceAll('\u200B', '').replaceAll(' ', '');

/** What Mermaid understood, without the ways in which it writes entities and ends of lines. */
const read = (text: string): string =>
  spaceless(
    text
      .replaceAll('<br/>', ' ')
      .replace(/ﬂ°°(\d+)¶ß/g, (_, code: string) => String.fromCodePoint(Number(code))),
  );

async function drawn(source: string) {
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(source);
  const { nodes, edges } = (db as unknown as { getData: () => Drawn }).getData();
  return {
    nodes: nodes.map(({ id, label }) => [id, read(label ?? '')]),
    edges: edges.map(({ start, end, label }) => [start, end, read(label ?? '')]),
  };
}

describe('decisionSource', () => {
  // Node has no DOM, and without one DOMPurify has no functions; what Mermaid would clean stays as it is.
  beforeAll(() => {
    Object.assign(DOMPurify, { addHook: () => undefined, sanitize: (text: string) => text });
    mermaid.initialize({ startOnLoad: false, suppressErrorRendering: true });
  });

  it('writes nodes and edges', () => {
    expect(decisionSource(chartWith('Who gets in?', 'Our own people, into accounts'))).toBe(
      `flowchart TB
  n0["Who gets in?"]
  n1["The end"]
  n0 -->|"Our own people,<br/>into accounts"| n1
`,
    );
    expect(decisionSource({ ...chartWith('', ''), direction: 'LR' })).toContain('n0 --> n1\n');
  });

  it('leads farther on where it is told to', () => {
    const { edges, ...chart } = chartWith('', 'Yes');
    const longer = edges.map((edge) => ({ ...edge, ranks: 3 }));
    expect(decisionSource({ ...chart, edges: longer })).toContain('n0 ---->|"Yes"| n1\n');
  });

  it('breaks lines between items, and within those that are too long', () => {
    const items = ['One', 'Two', 'Something that is too long'];
    expect(nodeLines({ id: '', kind: 'question', items })).toEqual([
      'One',
      'Two',
      'Something that',
      'is too long',
    ]);
    expect(nodeLines({ id: '', kind: 'answers', items })).toEqual(items);
    expect(edgeLines('Staff, into applications')).toEqual(['Staff, into', 'applications']);
  });

  it('does not lead to a node that is not there', () => {
    const chart = chartWith('', '');
    expect(() => decisionSource({ ...chart, nodes: chart.nodes.slice(1) })).toThrow('who');
  });

  const hostile = [
    ';',
    '#',
    '"',
    '"]',
    '|',
    '--> n1',
    'end',
    'subgraph x',
    'direction LR',
    'click n0 href "javascript:alert(1)"',
    'a\nn7[x]',
    '{ }',
    'style n0 fill:#f00;',
    'classDef x y:#1;',
    'linkStyle 0 stroke:#f00',
    '%%{init}%%',
    ':::x',
    '@{ shape: circle }',
    '`**b**`',
    '- item',
    '1. item',
    '$$x$$',
    'fa:fa-car',
    '<img src=x onerror=alert(1)>',
    '',
  ];

  it('keeps its structure whatever the labels', async () => {
    const piece = fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'binary' }));
    const label = fc.array(piece, { maxLength: 3 }).map((pieces) => pieces.join(' '));
    await fc.assert(
      fc.asyncProperty(label, label, async (item, answer) => {
        const { nodes, edges } = await drawn(decisionSource(chartWith(item, answer)));
        expect(nodes).toEqual([
          ['n0', spaceless(item)],
          ['n1', 'Theend'],
        ]);
        expect(edges).toEqual([['n0', 'n1', spaceless(answer)]]);
      }),
      { numRuns: 60, examples: hostile.map((text) => [text, text]) },
    );
  });
});
