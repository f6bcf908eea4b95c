import type { AnyFlow, Fault, Phase } from '../../flows/flow.ts';
import { numberOf } from '../../flows/pathOf.ts';
import { phaseTitle } from '../../lab/phaseTitle.ts';
import { narrationOf } from '../../lab/run/narrationOf.ts';
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
      // The very first step can lack what it needs, too.
      text:
        engine && run?.place.state === 'broken' && flow.edited
          ? stuckBefore(flow, engine.nextStep(flow, run.place.run))
          : flow.intro,
      lacks: Object.entries(flow.lacks ?? {}).map(([phase, why]) => ({
        phase: phaseTitle[phase as Phase],
        why,
      })),
      ...(fault && { fault }),
    };
  const { state, run: performed } = run.place;
  const told = {
    kind: 'step',
    number: numberOf(flow, performed.choices, index) ?? 0,
    title: step.title,
    phase: step.phase,
  } as const;
  const exchange = performed.trace.at(-1)?.exchange;
  // Steps are written for the world as it was. In an edited one, an answer may lack what a step needs.
  if (state === 'broken')
    return {
      ...told,
      ...(flow.edited && { stuck: stuckBefore(flow, engine.nextStep(flow, performed)) }),
    };
  if (state === 'sending') return { ...told, underWay: underWay(flow, step, run.leg) };
  if (state === 'denied')
    return {
      ...told,
      ...(exchange && readings && { refusal: readings.refusalOf(exchange, fault) }),
    };
  const telling = engine.tellingOf(performed);
  const narration = narrationOf(flow, step, telling);
  return { ...told, ...(narration ? { narration } : { stuck: notAsTold }) };
}

const notAsTold =
  'The step was done, and what came back is not what its story is about. Read the message and the decision.';

/** Why the step after the last one that was done could not be done. */
function stuckBefore(flow: AnyFlow, next: number | undefined): string {
  const title = flow.steps[next ?? -1]?.title ?? 'The next step';
  return `The flow cannot go on: “${title}” needs something that the edited world did not give.`;
}

/** The message that travels now, or what is done without one, in the words of the diagram. */
function underWay(flow: AnyFlow, step: AnyFlow['steps'][number], leg: number): string | undefined {
  const arrow = arrowsOf(step)[leg];
  if (!arrow) return undefined;
  const [from, to] = [arrow.from, arrow.to].map((id) => flow.actors[id]?.name ?? id);
  return arrow.kind === 'local' ? `${from}: ${arrow.label}` : `${from} → ${to}: ${arrow.label}`;
}
