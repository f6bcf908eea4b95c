import type { ArrowState, Diagram } from '../../lab/diagram.ts';

/** A message on its way. */
export interface Flight {
  /** The id of the arrow it travels along. */
  readonly arrow: string;
  /** How long it takes, in milliseconds. */
  readonly durationMs: number;
}

/**
 * What each arrow shows: its state against the trace, save that in a step whose message is still on its
 * way what follows that message is to come, and nothing of it is refused before it has arrived.
 */
export function shownStates(
  diagram: Diagram,
  states: ReadonlyMap<string, ArrowState>,
  flight?: Flight,
): ReadonlyMap<string, ArrowState> {
  const arrows = diagram.bands.flatMap((band) => band.arrows);
  const flying = arrows.findIndex(({ id }) => id === flight?.arrow);
  return new Map(
    arrows.map(({ id, step }, index) => {
      const sameStep = step === arrows[flying]?.step;
      if (!sameStep) return [id, states.get(id) ?? 'future'];
      return [id, index <= flying ? 'present' : 'future'];
    }),
  );
}
