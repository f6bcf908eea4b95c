import type { SnapshotFrom } from 'xstate';
import type { AnyFlow } from '../../flows/flow.ts';
import { nextStep, type RunState } from '../run/run.ts';
import type { FlowMachine } from './flowMachine.ts';

/** What a player shows: how far the run is, and whether something is in motion. */
export interface PlayerPlace {
  /** Index of the step shown; -1 before the first. */
  readonly shown: number;
  /** Which round of the step it is, counted from 1; 0 before the first step. */
  readonly round: number;
  /** `ready`: at rest, more to come. `done`: the last step is shown. `denied`: AWS said no. */
  readonly state: 'ready' | 'sending' | 'denied' | 'done' | 'broken';
  /** The run as it stands at the step shown. */
  readonly run: RunState;
}

/** Reads the machine's snapshot as the player needs it. */
export function placeOf(flow: AnyFlow, snapshot: SnapshotFrom<FlowMachine>): PlayerPlace {
  const { history, at } = snapshot.context;
  const value: unknown = snapshot.value;
  const [stepId, inner] =
    typeof value === 'string' ? [value, undefined] : (Object.entries(value as object)[0] ?? []);
  const shown = flow.steps.findIndex(({ id }) => id === stepId);
  const run = history[at];
  if (!run) throw new Error('The machine keeps at least the state before the first step.');
  const round = run.trace.findLast(({ step }) => step === shown)?.round ?? 0;
  if (stepId === 'broken')
    return { shown: run.trace.at(-1)?.step ?? -1, round, state: 'broken', run };
  if (inner === 'refused') return { shown, round, state: 'denied', run };
  if (inner === 'sending') return { shown, round: round + 1, state: 'sending', run };
  if (inner === 'travelling' || inner === 'arrived') return { shown, round, state: 'sending', run };
  return { shown, round, state: nextStep(flow, run) === undefined ? 'done' : 'ready', run };
}
