import type { AnyFlow, Fault, Phase } from '../../flows/flow.ts';
import { phaseTitle } from '../../lab/phaseTitle.ts';
import { arrowsOf } from '../../lab/diagram.ts';
import type { Readings } from '../inspector/loadReadings.ts';
import type { NarrationCardProps } from '../player/NarrationCard.tsx';
import type { Engine, FlowRun } from './useFlowRun.ts';

/** What the narration shows: the introduction, a step on its way, a step that was done or refused. */
export function toldStep(
  flow: AnyFlow,
  fault: Fault | undefined,
  engine: Engine | undefined,
  run: FlowRun | undefined,
  readings: Readings | undefined,
): NarrationCardProps['shown'] {
  const index = run?.place.shown ?? -1;
  const step = flow.steps[index];
  if (!step || !run || !engine)
    return {
      kind: 'intro',
      text: flow.intro,
      lacks: Object.entries(flow.lacks ?? {}).map(([phase, why]) => ({
        phase: phaseTitle[phase as Phase],
        why,
      })),
      ...(fault && { fault }),
    };
  const told = { kind: 'step', number: index + 1, title: step.title, phase: step.phase } as const;
  const { state, run: performed } = run.place;
  const exchange = performed.trace.at(-1)?.exchange;
  if (state === 'broken') return told;
  if (state === 'sending') return { ...told, underWay: underWay(flow, step, run.leg) };
  if (state === 'denied')
    return {
      ...told,
      ...(exchange && readings && { refusal: readings.refusalOf(exchange, fault) }),
    };
  return { ...told, narration: step.say(engine.tellingOf(performed)) };
}

/** The message that travels now, or what is done without one, in the words of the diagram. */
function underWay(flow: AnyFlow, step: AnyFlow['steps'][number], leg: number): string | undefined {
  const arrow = arrowsOf(step)[leg];
  if (!arrow) return undefined;
  const [from, to] = [arrow.from, arrow.to].map((id) => flow.actors[id]?.name ?? id);
  return arrow.kind === 'local' ? `${from}: ${arrow.label}` : `${from} → ${to}: ${arrow.label}`;
}
