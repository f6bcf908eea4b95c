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
}

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
export function arrowsOf(step: AnyFlow['steps'][number]): readonly DiagramArrow[] {
  const arrow = (
    suffix: string,
    kind: DiagramArrow['kind'],
    from: string,
    to: string,
    label: string,
  ): DiagramArrow => ({ id: `${step.id}.${suffix}`, step: step.id, kind, from, to, label });
  if (step.reply === undefined) return [arrow('local', 'local', step.from, step.to, step.label)];
  return [
    arrow('request', 'request', step.from, step.to, step.label),
    ...(step.nested ?? []).flatMap((inner, index) => [
      arrow(`nested-${index}.request`, 'nested-request', inner.from, inner.to, inner.label),
      arrow(`nested-${index}.reply`, 'nested-reply', inner.to, inner.from, inner.reply),
    ]),
    arrow('reply', 'reply', step.to, step.from, step.reply),
  ];
}

/** Draws a flow's declaration: actors in their declared order, arrows in bands by phase. */
export function diagramOf(flow: AnyFlow): Diagram {
  const bands: { phase: Phase; arrows: DiagramArrow[] }[] = [];
  for (const step of flow.steps) {
    const last = bands.at(-1);
    const band = last?.phase === step.phase ? last : { phase: step.phase, arrows: [] };
    if (band !== last) bands.push(band);
    band.arrows.push(...arrowsOf(step));
  }
  return {
    actors: Object.entries(flow.actors).map(([id, { name, kind }]) => ({ id, name, kind })),
    bands,
  };
}

/** Where a run was refused: at which step, and how far the calls of the answering party had come. */
export interface RefusedAt {
  readonly step: number;
  /** How many nested calls were made. */
  readonly nested: number;
  /** Whether it was the last of them that was refused; else the party refused by itself. */
  readonly byNested: boolean;
}

/**
 * The state of every arrow when step `shown` is looked at (-1: none yet). In a refused step only the
 * request that was refused and the answers that carry the refusal back are `refused`.
 */
export function arrowStates(
  flow: AnyFlow,
  { shown, refused }: { readonly shown: number; readonly refused?: RefusedAt | undefined },
): ReadonlyMap<string, ArrowState> {
  const at = refused !== undefined && shown >= refused.step ? refused : undefined;
  const stateOf = (index: number, arrow: DiagramArrow): ArrowState => {
    if (at && index === at.step) return refusedState(arrow, at);
    if (at && index > at.step) return 'never';
    if (index === shown) return 'present';
    return index < shown ? 'past' : 'future';
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
