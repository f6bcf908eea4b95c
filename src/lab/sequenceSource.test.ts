import * as fc from 'fast-check';
import mermaid from 'mermaid';
import { describe, expect, it } from 'vitest';
import type { Diagram, DiagramArrow, DiagramFrame } from './diagram.ts';
import { arrowsOfDiagram, participantAt, sequenceSource } from './sequenceSource.ts';
import { plainLine } from './mermaidText.ts';

const arrow = (
  id: string,
  kind: DiagramArrow['kind'],
  from: string,
  to: string,
  label: string,
) => ({
  id,
  step: id,
  kind,
  from,
  to,
  label,
});

const diagramWith = (labels: readonly string[], name = 'Ana'): Diagram => ({
  actors: [
    { id: 'user', name, kind: 'person' },
    { id: 'idp', name: 'ADFS', kind: 'idp' },
    { id: 'sts', name: 'STS', kind: 'aws' },
  ],
  bands: [
    {
      phase: 'authenticate',
      arrows: [
        arrow('a', 'request', 'user', 'idp', labels[0] ?? ''),
        arrow('b', 'reply', 'idp', 'user', labels[1] ?? ''),
      ],
    },
    {
      phase: 'sts',
      arrows: [
        arrow('c', 'local', 'user', 'user', labels[2] ?? ''),
        arrow('d', 'nested-request', 'user', 'sts', labels[3] ?? ''),
      ],
    },
  ],
});

interface Parsed {
  readonly from?: string;
  readonly to?: string;
  readonly type: number;
  readonly message: string;
}

const lineTypes = {
  message: 0,
  reply: 1,
  note: 2,
  loopStart: 10,
  loopEnd: 11,
  altStart: 12,
  altElse: 13,
  altEnd: 14,
  rectStart: 22,
  rectEnd: 23,
};

/** What Mermaid's own parser makes of the source, with its inner form of entities read back. */
async function parsed(source: string) {
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(source);
  const { getMessages, getActors } = db as unknown as {
    getMessages: () => readonly Parsed[];
    getActors: () => ReadonlyMap<string, { readonly description: string }>;
  };
  const read = (text: string): string =>
    text
      .split('<br/>')
      .map((line) =>
        line.replace(/ﬂ°°(\d+)¶ß/g, (_, code: string) => String.fromCodePoint(Number(code))),
      )
      .join(' ');
  return {
    messages: getMessages
      .call(db)
      .map(({ from, to, type, message }) => ({ from, to, type, message: read(message) })),
    names: [...getActors.call(db).values()].map(({ description }) => read(description)),
  };
}

/** Wrapping may break a long word in two; spaces are not part of what a label says. */
const spaceless = (text: string): string => plainLine(text).replaceAll(' ', '');

async function checkStructure(labels: readonly string[], name: string): Promise<boolean> {
  const { messages, names } = await parsed(sequenceSource(diagramWith(labels, name)));
  expect(messages.map(({ from, to, type }) => [type, from, to])).toEqual([
    [lineTypes.rectStart, undefined, undefined],
    [lineTypes.message, 'p0', 'p1'],
    [lineTypes.reply, 'p1', 'p0'],
    [lineTypes.rectEnd, undefined, undefined],
    [lineTypes.rectStart, undefined, undefined],
    [lineTypes.note, 'p0', 'p0'],
    [lineTypes.message, 'p0', 'p2'],
    [lineTypes.rectEnd, undefined, undefined],
  ]);
  const said = messages.filter(({ type }) => type < lineTypes.rectStart);
  expect(said.map(({ message }) => spaceless(message))).toEqual(labels.map(spaceless));
  expect(names.map(spaceless)).toEqual([
    `${spaceless(name)}Person`,
    'ADFSIdentityprovider',
    'STSAWS',
  ]);
  return true;
}

const hostile = [
  ';',
  '#',
  'end',
  '%% gone',
  '%%{init: {"theme": "dark"}}%%',
  '<script>alert(1)</script>',
  '<br/>',
  'a\nb->>c: d',
  '"quoted"',
  "'single'",
  '&lt;b&gt; &#35;',
  '#35;',
  '$$x^2$$',
  '{ } @{ "type": "database" }',
  'click p0 href "https://example.org"',
  'as as',
  ' as B',
  'wrap: x',
  ':nowrap: x',
  'style x:#1; y',
  'ﬂ°°59¶ß',
  'ﬂ°lt¶ß',
  '---\ntitle: x\n---',
  'participant x',
  'Note over p0: hi',
  '->> -->> -x',
  '\\n \\',
  '日本語 — Ünïcödé 👩‍💻',
  '\u202Eevil',
  '\uD800',
  '',
];

mermaid.initialize({ startOnLoad: false, suppressErrorRendering: true });

describe('sequenceSource', () => {
  it('writes participants with their kind, bands, messages, replies and notes', () => {
    expect(sequenceSource(diagramWith(['Sign in', 'Here you are', 'Think', 'Ask']))).toBe(
      `sequenceDiagram
  participant p0 as Ana<br/>Person
  participant p1 as ADFS<br/>Identity provider
  participant p2 as STS<br/>AWS
  %% Authenticate
  rect rgba(127, 127, 127, 0.1)
    p0->>p1: Sign in
    p1-->>p0: Here you are
  end
  %% STS call
  rect rgba(127, 127, 127, 0.1)
    Note over p0: Think
    p0->>p2: Ask
  end
`,
    );
  });

  const inFrame = (frame: DiagramFrame, id: string): DiagramArrow => ({
    ...arrow(id, 'request', 'user', 'idp', id),
    frame,
  });
  const option = (name: string, title: string): DiagramFrame => ({
    kind: 'choice',
    id: 'role',
    title: 'Role',
    option: name,
    optionTitle: title,
  });
  const framed = (title: string): Diagram => ({
    ...diagramWith([]),
    bands: [
      {
        phase: 'sts',
        arrows: [
          inFrame({ kind: 'loop', id: 'poll', title }, 'one'),
          inFrame({ kind: 'loop', id: 'poll', title }, 'two'),
          inFrame(option('reader', title), 'read'),
          inFrame(option('editor', title), 'edit'),
          arrow('end', 'request', 'user', 'idp', 'end'),
        ],
      },
    ],
  });

  it('frames what is repeated once, and options one above the other', () => {
    expect(sequenceSource(framed('Reader')).split('\n').slice(6, -2)).toEqual([
      '    loop Reader',
      '    p0->>p1: one',
      '    p0->>p1: two',
      '    end',
      '    alt Role: Reader',
      '    p0->>p1: read',
      '    else Reader',
      '    p0->>p1: edit',
      '    end',
      '    p0->>p1: end',
    ]);
  });

  it.each(hostile)('keeps its frames when their titles are %j', async (title) => {
    const { messages } = await parsed(sequenceSource(framed(title)));
    const { rectStart, loopStart, loopEnd, altStart, altElse, altEnd, rectEnd } = lineTypes;
    expect(messages.map(({ type }) => type).filter((type) => type >= loopStart)).toEqual([
      rectStart,
      loopStart,
      loopEnd,
      altStart,
      altElse,
      altEnd,
      rectEnd,
    ]);
  });

  it('gives a label more room when its arrow passes a lifeline', () => {
    const label = 'Present the signed assertion';
    const source = sequenceSource(diagramWith([label, '', '', label]));
    expect(source).toContain(`${participantAt(0)}->>${participantAt(2)}: ${label}\n`);
    expect(source).toContain(`${participantAt(0)}->>${participantAt(1)}: Present the<br/>signed`);
  });

  it('lists arrows from top to bottom', () => {
    expect(arrowsOfDiagram(diagramWith([])).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('does not draw an arrow to nobody', () => {
    const diagram = diagramWith([]);
    expect(() => sequenceSource({ ...diagram, actors: diagram.actors.slice(0, 2) })).toThrow(
      'no actor named sts',
    );
  });

  it.each(hostile)('keeps its structure when every label is %j', async (label) => {
    expect(await checkStructure([label, label, label, label], label)).toBe(true);
  });

  it('keeps its structure whatever the labels', async () => {
    const piece = fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'binary' }));
    const label = fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join(' '));
    await fc.assert(fc.asyncProperty(fc.tuple(label, label, label, label), label, checkStructure), {
      numRuns: 60,
    });
  });
});
