import type { AnyFlow, Fault } from '../../flows/flow.ts';
import type { NarrationCardProps } from '../player/NarrationCard.tsx';
import type { Engine, FlowRun } from './useFlowRun.ts';

/** What the narration shows: the introduction, a step on its way, a step that was done or refused. */
export function toldStep(
  flow: AnyFlow,
  fault: Fault | undefined,
  engine: Engine | undefined,
  run: FlowRun | undefined,
): NarrationCardProps['shown'] {
  const index = run?.place.shown ?? -1;
  const step = flow.steps[index];
  if (!step || !run || !engine)
    return { kind: 'intro', title: flow.title, text: flow.intro, ...(fault && { fault }) };
  const told = { kind: 'step', number: index + 1, title: step.title, phase: step.phase } as const;
  const { state, run: performed } = run.place;
  const exchange = performed.trace[index];
  if (state === 'sending' || state === 'broken') return told;
  if (state === 'denied')
    return { ...told, ...(exchange && { refusal: engine.refusalOf(exchange, fault) }) };
  return { ...told, narration: step.say(engine.tellingAt(performed, index)) };
}
