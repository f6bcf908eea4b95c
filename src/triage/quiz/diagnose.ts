import { worldNetwork } from '../../cloud/parties.ts';
import type { AnyFlow, Fault } from '../../flows/flow.ts';
import { flowCard } from '../../flows/index.ts';
import type { Change } from '../../flows/worldChanges.ts';
import { nodesOf } from '../../kit/why.ts';
import { exchangeError } from '../../lab/run/exchangeError.ts';
import { performAll, type RunState, startRun } from '../../lab/run/run.ts';
import type { DiagnoseQuestion } from './question.ts';
import { repairs } from './repairs.ts';
import type { Settled } from './settled.ts';

const play = async (flow: AnyFlow, fault: Fault): Promise<RunState> =>
  performAll(flow, worldNetwork, await startRun(flow, fault), fault);

/** The one option that the run bears out. Anything else is a bug of the question. */
function onlyOne({ id }: DiagnoseQuestion, keys: readonly string[]): Settled {
  const [right, ...more] = keys;
  if (right === undefined || more.length > 0)
    throw new Error(`Question ${id} has ${keys.length} right options: ${keys.join(', ')}.`);
  return { right };
}

/** The repairs that, made on top of the fault, let the flow reach its end. */
async function findRepairs(question: DiagnoseQuestion, flow: AnyFlow, fault: Fault) {
  const changes = repairs[question.id] ?? {};
  const working: string[] = [];
  for (const { key } of question.options) {
    const change = changes[key];
    if (!change) throw new Error(`Question ${question.id} has no repair ${key}.`);
    const breaks: Change = (world) => change(fault.breaks(world));
    const run = await play(flow, { ...fault, breaks });
    if (!run.refused) working.push(key);
  }
  return working;
}

/** Finds the answer of a `diagnose` question by running its flow with its fault in the mock cloud. */
export async function diagnose(question: DiagnoseQuestion): Promise<Settled> {
  const flow = await flowCard(question.flow)?.load();
  const fault = flow?.faults.find(({ id }) => id === question.fault);
  if (!flow || !fault) throw new Error(`No fault ${question.fault} in a flow ${question.flow}.`);
  if (question.finds === 'repair')
    return onlyOne(question, await findRepairs(question, flow, fault));

  const run = await play(flow, fault);
  const last = run.refused ? run.trace.at(-1) : undefined;
  const refused = last?.exchange;
  const found: readonly (string | undefined)[] = {
    check: nodesOf(refused?.why ?? { rule: 'none', holds: false })
      .filter(({ holds }) => holds === false)
      .map(({ rule }) => rule),
    error: [refused ? exchangeError(refused.response)?.code : 'none'],
    step: [last ? flow.steps[last.step]?.id : 'none'],
  }[question.finds];
  return onlyOne(
    question,
    question.options.map(({ key }) => key).filter((key) => found.includes(key)),
  );
}
