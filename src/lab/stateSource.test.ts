import DOMPurify from 'dompurify';
import * as fc from 'fast-check';
import mermaid from 'mermaid';
import { beforeAll, describe, expect, it } from 'vitest';
import { plainLine } from './mermaidText.ts';
import { type StateChart, stateSource } from './stateSource.ts';

const chartWith = (title: string, label: string): StateChart => ({
  states: [
    { id: 'idle', title },
    { id: 'sign-in', title: 'Sign in' },
  ],
  transitions: [{ from: 'idle', to: 'sign-in', label }],
  initial: 'idle',
  finals: ['sign-in'],
});

interface Drawn {
  readonly nodes: readonly { readonly id: string; readonly label?: string | readonly string[] }[];
  readonly edges: readonly {
    readonly start: string;
    readonly end: string;
    readonly label: string;
  }[];
}

const read = (text: string): string =>
  text
    .replaceAll('<br/>', ' ')
    .replace(/ﬂ°°(\d+)¶ß/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('\u200B', '');

const spaceless = (text: string): string =>
  plainLine(text).replaceAll('\u200B', '').replaceAll(' ', '');

async function drawn(source: string) {
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(source);
  const { nodes, edges } = (db as unknown as { getData: () => Drawn }).getData();
  return {
    nodes: nodes.map(({ id, label }) => [id, spaceless(read([label ?? ''].flat().join(' ')))]),
    edges: edges.map(({ start, end, label }) => [start, end, spaceless(read(label ?? ''))]),
  };
}

describe('stateSource', () => {
  // Node has no DOM, and without one DOMPurify has no functions; what Mermaid would clean stays as it is.
  beforeAll(() => {
    Object.assign(DOMPurify, { addHook: () => undefined, sanitize: (text: string) => text });
    mermaid.initialize({ startOnLoad: false, suppressErrorRendering: true });
  });

  it('writes states, transitions, the start and the ends', () => {
    expect(stateSource(chartWith('At rest', 'next'))).toBe(
      `stateDiagram-v2
  direction TB
  state "At rest" as s0
  state "Sign in" as s1
  [*] --> s0
  s0 --> s1 : next
  s1 --> [*]
`,
    );
  });

  it('leaves out the colon where a transition has no label', () => {
    expect(stateSource(chartWith('At rest', ''))).toContain('s0 --> s1\n');
  });

  it('does not lead to a state that is not there', () => {
    expect(() => stateSource({ ...chartWith('', ''), initial: 'nowhere' })).toThrow('nowhere');
  });

  const hostile = [
    ';',
    '#',
    '"',
    '::',
    '--> s1',
    'direction LR',
    '<<fork>>',
    '[[choice]]',
    '[*]',
    'a\nstate x',
    '{ }',
    'style s0 fill:#f00;',
    'classDef x y:#1;',
    '%%{init}%%',
    'note left of s0 : x',
    ':::x',
    '<img src=x onerror=alert(1)>',
    '',
  ];

  it('keeps its structure whatever the labels', async () => {
    const piece = fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'binary' }));
    const label = fc.array(piece, { maxLength: 3 }).map((pieces) => pieces.join(' '));
    await fc.assert(
      fc.asyncProperty(label, label, async (title, transition) => {
        const { nodes, edges } = await drawn(stateSource(chartWith(title, transition)));
        expect(nodes).toEqual(
          expect.arrayContaining([
            ['s0', spaceless(title)],
            ['s1', 'Signin'],
          ]),
        );
        expect(nodes).toHaveLength(4);
        expect(edges).toEqual([
          ['root_start', 's0', ''],
          ['s0', 's1', spaceless(transition)],
          ['s1', 'root_end', ''],
        ]);
      }),
      { numRuns: 60, examples: hostile.map((text) => [text, text]) },
    );
  });
});
