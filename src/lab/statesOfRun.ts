import type { AnyFlow } from '../flows/flow.ts';
import { type Choices, pathOf } from '../flows/pathOf.ts';
import { arrowStates, type ArrowState, type RefusedAt } from './diagram.ts';
import type { RunState } from './run/run.ts';

function refusedAtOf({ refused, trace }: RunState): RefusedAt | undefined {
  if (!refused) return undefined;
  const calls = trace.at(-1)?.exchange?.nested ?? [];
  return { nested: calls.length, byNested: calls.at(-1)?.why?.holds === false };
}

/**
 * The state of every arrow of a flow's diagram.
 *
 * @param shown the index of the step that is looked at; -1: none yet
 * @param run what has been done; undefined before anything has
 */
export const statesOfRun = (
  flow: AnyFlow,
  choices: Choices,
  shown: number,
  run: RunState | undefined,
): ReadonlyMap<string, ArrowState> =>
  arrowStates(flow, {
    shown,
    performed: new Set(run?.trace.map(({ step }) => step)),
    path: new Set(pathOf(flow, choices)),
    refused: run && refusedAtOf(run),
  });
