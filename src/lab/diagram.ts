import type { ActorKind, AnyFlow, Phase } from '../flows/flow.ts';

/** A vertical line of the sequence diagram. */
export interface DiagramActor {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
}

/** One arrow, or a note for what is done locally, from top to bottom. */
export interface DiagramArrow {
  /** Stable: `<step>.request`, `<step>.reply`, `<step>.local`, `<step>.nested-0.request`, ... */
  readonly id: string;
  readonly step: string;
  readonly kind: 'request' | 'reply' | 'nested-request' | 'nested-reply' | 'local';
  readonly from: string;
  readonly to: string;
  readonly label: string;
  /** What the arrow stands in, if its step is not done once and always. */
  readonly frame?: DiagramFrame;
  /** The protocol of a message that the lab only sketches. */
  readonly sketch?: string;
}

/** A frame around neighbouring arrows: repeated, or one of several ways. */
export type DiagramFrame =
  | { readonly kind: 'loop'; readonly id: string; readonly title: string }
  | {
      readonly kind: 'choice';
      readonly id: string;
      readonly title: string;
      readonly option: string;
      readonly optionTitle: string;
    };

/** Arrows of one phase stand together and form a band. */
export interface DiagramBand {
  readonly phase: Phase;
  readonly arrows: readonly DiagramArrow[];
}

/** The whole diagram, known before anything has happened, because the flow declares its steps. */
export interface Diagram {
  readonly actors: readonly DiagramActor[];
  readonly bands: readonly DiagramBand[];
}

/**
 * How an arrow stands against the trace. `never`: the run was refused before it. `refused`: the
 * request that was refused, and its answer.
 */
export type ArrowState = 'past' | 'present' | 'future' | 'refused' | 'never';

/** The arrows of one step in the order they travel: the request, what the answerer calls, the reply. */
export function arrowsOf(
  step: AnyFlow['steps'][number],
  frame?: DiagramFrame,
): readonly DiagramArrow[] {
  const { sketch } = step;
  const arrow = (
    suffix: string,
    kind: DiagramArrow['kind'],
    from: string,
    to: string,
    label: string,
  ): DiagramArrow => ({
    id: `${step.id}.${suffix}`,
    step: step.id,
    kind,
    from,
    to,
    label: sketch === undefined ? label : `${label} (${sketch}, sketched)`,
    ...(frame && { frame }),
    ...(sketch !== undefined && { sketch }),
  });
  if (step.reply === undefined)
    return step.from === step.to
      ? [arrow('local', 'local', step.from, step.to, step.label)]
      : [arrow('request', 'request', step.from, step.to, step.label)];
  return [
    arrow('request', 'request', step.from, step.to, step.label),
    ...(step.nested ?? []).flatMap((inner, index) => [
      arrow(`nested-${index}.request`, 'nested-request', inner.from, inner.to, inner.label),
      arrow(`nested-${index}.reply`, 'nested-reply', inner.to, inner.from, inner.reply),
    ]),
    arrow('reply', 'reply', step.to, step.from, step.reply),
  ];
}

function frameOf(flow: AnyFlow, { within }: AnyFlow['steps'][number]): DiagramFrame | undefined {
  if (!within) return undefined;
  if ('loop' in within) {
    const title = flow.loops?.[within.loop]?.title ?? within.loop;
    return { kind: 'loop', id: within.loop, title };
  }
  const choice = flow.choices?.[within.choice];
  return {
    kind: 'choice',
    id: within.choice,
    title: choice?.title ?? within.choice,
    option: within.option,
    optionTitle: choice?.options[within.option] ?? within.option,
  };
}

/** Draws a flow's declaration: actors in their declared order, arrows in bands by phase. */
export function diagramOf(flow: AnyFlow): Diagram {
  const bands: { phase: Phase; arrows: DiagramArrow[] }[] = [];
  for (const step of flow.steps) {
    const last = bands.at(-1);
    const band = last?.phase === step.phase ? last : { phase: step.phase, arrows: [] };
    if (band !== last) bands.push(band);
    band.arrows.push(...arrowsOf(step, frameOf(flow, step)));
  }
  return {
    actors: Object.entries(flow.actors).map(([id, { name, kind }]) => ({ id, name, kind })),
    bands,
  };
}

/** Where the last step was refused: how far the calls of the answering party had come. */
export interface RefusedAt {
  /** How many nested calls were made. */
  readonly nested: number;
  /** Whether it was the last of them that was refused; else the party refused by itself. */
  readonly byNested: boolean;
}

/** How far a run has come, as its diagram shows it. */
export interface ArrowProgress {
  /** The index of the step that is looked at; -1: none yet. */
  readonly shown: number;
  /** The indices of the steps that have been done. */
  readonly performed: ReadonlySet<number>;
  /** The indices of the steps on the way that was chosen. */
  readonly path: ReadonlySet<number>;
  /** The step that is looked at was refused. */
  readonly refused?: RefusedAt | undefined;
}

/**
 * The state of every arrow. In a refused step only the request that was refused and the answers that
 * carry the refusal back are `refused`.
 */
export function arrowStates(
  flow: AnyFlow,
  { shown, performed, path, refused }: ArrowProgress,
): ReadonlyMap<string, ArrowState> {
  const stateOf = (index: number, arrow: DiagramArrow): ArrowState => {
    if (index === shown) return refused ? refusedState(arrow, refused) : 'present';
    if (performed.has(index)) return 'past';
    return refused || !path.has(index) ? 'never' : 'future';
  };
  return new Map(
    flow.steps.flatMap((step, index) =>
      arrowsOf(step).map((arrow) => [arrow.id, stateOf(index, arrow)] as const),
    ),
  );
}

function refusedState({ id, kind }: DiagramArrow, { nested, byNested }: RefusedAt): ArrowState {
  if (kind === 'reply') return 'refused';
  if (kind === 'request' || kind === 'local') return byNested ? 'present' : 'refused';
  const call = Number(/\.nested-(\d+)\./.exec(id)?.[1] ?? 0);
  if (call >= nested) return 'never';
  return byNested && call === nested - 1 ? 'refused' : 'present';
}
