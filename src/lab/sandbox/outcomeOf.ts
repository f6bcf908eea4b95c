import { worldNetwork } from '../../cloud/parties.ts';
import { type Choices, numberOf } from '../../flows/pathOf.ts';
import { exchangeError } from '../run/exchangeError.ts';
import { nextStep, performStep, startRun } from '../run/run.ts';
import type { Play } from './editedPlay.ts';

/** How a play ends. */
export type Outcome =
  | { readonly kind: 'done' }
  /** A step is refused: its number on the way taken, counted from 1, its title, and the error, if one is named. */
  | {
      readonly kind: 'refused';
      readonly number: number;
      readonly title: string;
      readonly error?: string;
    }
  /** A step could not be done at all: an earlier answer lacks what it needs. */
  | { readonly kind: 'stuck'; readonly number: number; readonly title: string };

/** Plays a flow to its end, and tells how it ended. */
export async function outcomeOf({ flow, fault }: Play, choices: Choices): Promise<Outcome> {
  let run = await startRun(flow, fault, choices);
  for (let next = nextStep(flow, run); next !== undefined; next = nextStep(flow, run)) {
    const place = {
      number: numberOf(flow, run.choices, next) ?? 0,
      title: flow.steps[next]?.title ?? '',
    };
    try {
      run = await performStep(flow, worldNetwork, run, fault);
    } catch {
      // The steps were written for the world as it was. In an edited one, anything may be missing.
      return { kind: 'stuck', ...place };
    }
    if (run.refused) {
      const error = exchangeError(run.trace.at(-1)?.exchange?.response);
      return { kind: 'refused', ...place, ...(error && { error: error.code }) };
    }
  }
  return { kind: 'done' };
}

/** How a play ends, as the end of a sentence that begins with what is played. */
export function outcomeText(outcome: Outcome): string {
  if (outcome.kind === 'done') return 'reaches its end';
  const step = `step ${outcome.number}, “${outcome.title}”`;
  if (outcome.kind === 'stuck')
    return `cannot go on at ${step}: an earlier answer lacks what it needs`;
  return `is refused at ${step}${outcome.error === undefined ? '' : `, with ${outcome.error}`}`;
}
