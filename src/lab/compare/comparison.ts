import { worldNetwork } from '../../cloud/parties.ts';
import type { AnyFlow } from '../../flows/flow.ts';
import { nextStep, performStep, type RunState, startRun } from '../run/run.ts';
import { alignPhases, type Moment } from './alignPhases.ts';
import { type Difference, differences } from './differences.ts';
import { factsOf } from './factsOf.ts';

export { tellingOf } from '../run/run.ts';

/** A flow, and its run without a fault: the state before the first step and after each. */
export interface ComparedRun {
  readonly flow: AnyFlow;
  readonly history: readonly RunState[];
}

/** Two flows side by side. */
export interface Comparison {
  readonly a: ComparedRun;
  readonly b: ComparedRun;
  readonly moments: readonly Moment[];
  readonly differences: readonly Difference[];
}

async function performed(flow: AnyFlow): Promise<ComparedRun> {
  let run = await startRun(flow);
  const history = [run];
  while (nextStep(flow, run) !== undefined) {
    run = await performStep(flow, worldNetwork, run);
    history.push(run);
  }
  return { flow, history };
}

/** The state of a run at its end. */
const endOf = ({ flow, history }: ComparedRun): RunState => {
  const end = history.at(-1);
  if (!end) throw new Error(`The run of ${flow.id} has no beginning.`);
  return end;
};

const phasesOf = (run: ComparedRun) =>
  endOf(run).trace.flatMap(({ step }) => run.flow.steps[step]?.phase ?? []);

/**
 * Plays two flows to their ends against the mock cloud and compares what happened. This file is the door
 * to all that is heavy: the comparison is shown without it.
 */
export async function compareFlows(one: AnyFlow, other: AnyFlow): Promise<Comparison> {
  const [a, b] = [await performed(one), await performed(other)];
  return {
    a,
    b,
    moments: alignPhases(phasesOf(a), phasesOf(b)),
    differences: differences(factsOf(a.flow, endOf(a)), factsOf(b.flow, endOf(b))),
  };
}
