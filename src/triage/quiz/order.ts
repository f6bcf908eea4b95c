import { flowCard } from '../../flows/index.ts';
import { isTaken } from '../../flows/pathOf.ts';
import { choicesFor } from './choicesFor.ts';
import type { Prepared } from './prepared.ts';
import type { OrderQuestion } from './question.ts';

/** Takes the words of an `order` question and its answer from the flow's own data. */
export async function order({ id, flow: flowId, options }: OrderQuestion): Promise<Prepared> {
  const flow = await flowCard(flowId)?.load();
  if (!flow) throw new Error(`No flow ${flowId}.`);
  const asked = options.map(({ key }) => key);
  const steps = flow.steps.filter((step) => asked.includes(step.id));
  const taken = choicesFor(flow, asked);
  if (steps.length !== options.length || !steps.every((step) => isTaken(step, taken)))
    throw new Error(`The steps of question ${id} are not all on one way through ${flowId}.`);
  const titles = new Map(steps.map((step) => [step.id, step.title]));
  return {
    options: options.map((option) => ({ ...option, text: titles.get(option.key) ?? '' })),
    settled: { right: steps.map((step) => step.id) },
  };
}
