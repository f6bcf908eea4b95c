import { type ActorRefFrom, createActor } from 'xstate';
import { worldNetwork } from '../cloud/parties.ts';
import type { AnyFlow, Fault } from '../flows/flow.ts';
import type { Choices } from '../flows/pathOf.ts';
import { chartOf } from './machine/chartOf.ts';
import { type FlowMachine, flowMachine } from './machine/flowMachine.ts';
import { startRun } from './run/run.ts';
import type { StateChart } from './stateSource.ts';

export { placeOf } from './machine/placeOf.ts';
export { nextStep, tellingOf } from './run/run.ts';

/** Milliseconds: an arrow on its way, and a step on show while playing. */
export interface Pace {
  readonly legTime: number;
  readonly restTime: number;
}

/** A flow being played, and its machine drawn as a chart. */
export interface Playing {
  readonly actor: ActorRefFrom<FlowMachine>;
  readonly chart: StateChart;
}

/**
 * Starts the machine that plays a flow against the mock cloud. This file is the door to everything heavy
 * (the parties, the AWS SDK, XML signatures): pages load it on demand.
 */
export async function startPlaying(
  flow: AnyFlow,
  fault: Fault | undefined,
  choices: Choices,
  pace: Pace,
): Promise<Playing> {
  const start = await startRun(flow, fault, choices);
  const machine = flowMachine(flow, {
    start,
    network: worldNetwork,
    ...pace,
    ...(fault && { fault }),
  });
  return { actor: createActor(machine).start(), chart: chartOf(flow, machine) };
}
