import type { AnyFlow } from '../../flows/flow.ts';
import { type Diagram, diagramOf } from '../../lab/diagram.ts';

/** The part of a flow's diagram that holds these steps, with those who take part in them. */
export function phaseDiagram(flow: AnyFlow, steps: ReadonlySet<string>): Diagram {
  const { actors, bands } = diagramOf(flow);
  const kept = bands
    .map(({ phase, arrows }) => ({ phase, arrows: arrows.filter(({ step }) => steps.has(step)) }))
    .filter(({ arrows }) => arrows.length > 0);
  const met = new Set(kept.flatMap(({ arrows }) => arrows.flatMap(({ from, to }) => [from, to])));
  return { actors: actors.filter(({ id }) => met.has(id)), bands: kept };
}
