import type { Exchange } from '../../cloud/network.ts';
import { worldNetwork } from '../../cloud/parties.ts';
import type { AnyFlow, Fault } from '../../flows/flow.ts';
import { flowCard } from '../../flows/index.ts';
import type { Choices } from '../../flows/pathOf.ts';
import { nodesOf, type Why } from '../../kit/why.ts';
import { performAll, type RunState, startRun } from '../../lab/run/run.ts';

/** Plays a flow to its end, or to where it is refused. */
export const playFlow = async (
  flow: AnyFlow,
  fault?: Fault,
  choices?: Choices,
): Promise<RunState> => performAll(flow, worldNetwork, await startRun(flow, fault, choices), fault);

/** A flow of the catalogue, and its fault of this id. One that is not there is a bug of the question. */
export async function loadFlow(
  id: string,
  fault?: string,
): Promise<{ readonly flow: AnyFlow; readonly fault: Fault | undefined }> {
  const flow = await flowCard(id)?.load();
  if (!flow) throw new Error(`No flow ${id}.`);
  const found = flow.faults.find((one) => one.id === fault);
  if (fault !== undefined && !found) throw new Error(`No fault ${fault} in the flow ${id}.`);
  return { flow, fault: found };
}

/** The exchange of a step, the last one where it was done several times. */
export function exchangeAt(flow: AnyFlow, run: RunState, step: string): Exchange | undefined {
  return run.trace.findLast((done) => flow.steps[done.step]?.id === step)?.exchange;
}

/** Every check behind an exchange, those of the calls that the answerer made itself included. */
export const checksOf = ({ why, nested }: Exchange): readonly Why[] => [
  ...(why ? nodesOf(why) : []),
  ...nested.flatMap(checksOf),
];
