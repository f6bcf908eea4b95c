import type { SnapshotFrom } from 'xstate';
import type { AnyFlow } from '../../flows/flow.ts';
import type { RunState } from '../run/run.ts';
import type { FlowMachine } from './flowMachine.ts';

/** What a player shows: how far the run is, and whether something is in motion. */
export interface PlayerPlace {
  /** Index of the step shown; -1 before the first. */
  readonly shown: number;
  /** `ready`: at rest, more to come. `done`: the last step is shown. `denied`: AWS said no. */
  readonly state: 'ready' | 'sending' | 'denied' | 'done' | 'broken';
  /** The run as it stands at the step shown. */
  readonly run: RunState;
}

/** Reads the machine's snapshot as the player needs it. */
export function placeOf(flow: AnyFlow, snapshot: SnapshotFrom<FlowMachine>): PlayerPlace {
  const { history } = snapshot.context;
  const value: unknown = snapshot.value;
  const [stepId, inner] =
    typeof value === 'string' ? [value, undefined] : (Object.entries(value as object)[0] ?? []);
  const shown = flow.steps.findIndex(({ id }) => id === stepId);
  const run = history[Math.min(shown + 1, history.length - 1)];
  if (!run) throw new Error('The machine keeps at least the state before the first step.');
  if (stepId === 'broken') return { shown: history.length - 2, state: 'broken', run };
  if (inner === 'refused') return { shown, state: 'denied', run };
  if (inner === 'sending' || inner === 'travelling' || inner === 'arrived')
    return { shown, state: 'sending', run };
  return { shown, state: shown === flow.steps.length - 1 ? 'done' : 'ready', run };
}
