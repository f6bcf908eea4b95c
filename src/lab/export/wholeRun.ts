import { worldNetwork } from '../../cloud/parties.ts';
import type { AnyFlow, Fault } from '../../flows/flow.ts';
import type { Choices } from '../../flows/pathOf.ts';
import { nextStep, performStep, type RunState, startRun } from '../run/run.ts';

/**
 * Plays a flow from its start to its end, or to where it is refused, and gives how it stood after each
 * step. The same flow, fault and choices always give the same bytes. In an edited world it also ends before a
 * step that cannot be done.
 */
export async function wholeRun(
  flow: AnyFlow,
  fault: Fault | undefined,
  choices: Choices,
): Promise<readonly RunState[]> {
  const states: RunState[] = [];
  let run = await startRun(flow, fault, choices);
  while (nextStep(flow, run) !== undefined) {
    try {
      run = await performStep(flow, worldNetwork, run, fault);
    } catch (error) {
      if (flow.edited) return states;
      throw error;
    }
    states.push(run);
  }
  return states;
}
