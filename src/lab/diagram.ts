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

/**
 * The state of every arrow when `done` steps have been performed and step `shown` is looked at
 * (-1: none yet). `refusedAt` is the index of the step that was refused, if one was.
 */
export function arrowStates(
  flow: AnyFlow,
  { shown, refusedAt }: { readonly shown: number; readonly refusedAt?: number },
): ReadonlyMap<string, ArrowState> {
  const stateOf = (index: number): ArrowState => {
    if (refusedAt !== undefined && shown >= refusedAt) {
      if (index === refusedAt) return 'refused';
      if (index > refusedAt) return 'never';
    }
    if (index === shown) return 'present';
    return index < shown ? 'past' : 'future';
  };
  return new Map(
    flow.steps.flatMap((step, index) =>
      arrowsOf(step).map((arrow) => [arrow.id, stateOf(index)] as const),
    ),
  );
}
