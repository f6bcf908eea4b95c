import type { Exchange } from '../../cloud/network.ts';
import type { AnyFlow, Fault, Narration } from '../../flows/flow.ts';
import { numberOf } from '../../flows/pathOf.ts';
import { acceptedSentence, verdictOf } from '../explain/verdict/verdictOf.ts';
import { refusalOf, type RefusalTold } from '../refusalOf.ts';
import { narrationOf } from '../run/narrationOf.ts';
import { type Performed, type RunState, tellingOf } from '../run/run.ts';

/** A step that was done, with all that is to be said about it. */
export interface ToldStep {
  readonly step: AnyFlow['steps'][number];
  /** On the way taken, counted from 1. */
  readonly number: number;
  readonly performed: Performed;
  /** Absent where the step was refused before it could tell, or cannot tell of an edited world. */
  readonly narration?: Narration;
  readonly refusal?: RefusalTold;
}

/**
 * Tells a run step by step.
 *
 * @param states how the run stood after each of its steps, as `wholeRun` gives them
 */
export const toldRun = (
  flow: AnyFlow,
  states: readonly RunState[],
  fault: Fault | undefined,
): readonly ToldStep[] =>
  states.flatMap((run): readonly ToldStep[] => {
    const performed = run.trace.at(-1);
    const step = performed && flow.steps[performed.step];
    if (!performed || !step) return [];
    const told = { step, number: numberOf(flow, run.choices, performed.step) ?? 0, performed };
    if (!run.refused) {
      const narration = narrationOf(flow, step, tellingOf(run));
      return [{ ...told, ...(narration && { narration }) }];
    }
    const { exchange } = performed;
    return [{ ...told, ...(exchange && { refusal: refusalOf(exchange, fault) }) }];
  });

/** What was decided about a request, in one sentence; undefined where the answer does not depend on who asks. */
export const decisionOf = (exchange: Exchange): string | undefined =>
  verdictOf(exchange)?.sentence ?? (exchange.why && acceptedSentence);
