import type { World } from '../../cloud/world/world.ts';
import { isAttack } from '../../flows/attack.ts';
import type { AnyFlow, Fault } from '../../flows/flow.ts';
import type { Change } from '../../flows/worldChanges.ts';
import { exchangeError } from '../../lab/run/exchangeError.ts';
import type { RunState } from '../../lab/run/run.ts';
import { onlyOne } from './onlyOne.ts';
import { checksOf, loadFlow, playFlow } from './playFlow.ts';
import type { ExchangeExhibit, Prepared } from './prepared.ts';
import type { DiagnoseQuestion, FindQuestion, RepairQuestion } from './question.ts';

/** Whether a change mends what the fault broke; of an attack, whether it stops it and breaks nothing. */
async function mends(change: Change, flow: AnyFlow, fault: Fault): Promise<boolean> {
  const changed = { ...fault, breaks: (world: World) => change(fault.breaks(world)) };
  const { refused } = await playFlow(flow, changed);
  if (!isAttack(fault)) return !refused;
  // An attacker with inputs of his own leaves a world in which others can still play the flow.
  const { inputs, ...rightful } = changed;
  const breaks = inputs ? rightful.breaks : change;
  return refused && !(await playFlow(flow, { ...rightful, breaks })).refused;
}

async function workingRepairs(
  { id, options, repairs }: RepairQuestion,
  flow: AnyFlow,
  fault: Fault,
): Promise<readonly string[]> {
  const changes = new Map(Object.entries(await repairs()));
  const working: string[] = [];
  for (const { key } of options) {
    const change = changes.get(key);
    if (!change) throw new Error(`Question ${id} has no repair ${key}.`);
    if (await mends(change, flow, fault)) working.push(key);
  }
  return working;
}

/** What a run bears out. */
function found({ finds }: FindQuestion, flow: AnyFlow, run: RunState): readonly string[] {
  const last = run.refused ? run.trace.at(-1) : undefined;
  if (!last?.exchange) return ['none'];
  if (finds === 'step') return [flow.steps[last.step]?.id ?? 'none'];
  if (finds === 'error') return [exchangeError(last.exchange.response)?.code ?? 'none'];
  return checksOf(last.exchange)
    .filter(({ holds }) => holds === false)
    .map(({ rule }) => rule);
}

/** What of the exchange may be seen first: nothing that says the answer outright. */
const shownFirst: Readonly<Record<DiagnoseQuestion['finds'], ExchangeExhibit['first']>> = {
  check: 'exchange',
  repair: 'exchange',
  error: 'request',
  step: 'nothing',
};

/** The exchange that was refused; where none was, that of the step which shows the answer. */
function exhibitOf(question: DiagnoseQuestion, flow: AnyFlow, run: RunState): ExchangeExhibit {
  const { id, finds, study } = question;
  const step = 'flow' in study ? study.step : undefined;
  const done = run.refused
    ? run.trace.at(-1)
    : run.trace.findLast((one) => flow.steps[one.step]?.id === step && one.exchange);
  if (!done?.exchange) throw new Error(`Question ${id} has no exchange to show.`);
  const title = flow.steps[done.step]?.title ?? '';
  return { kind: 'exchange', exchange: done.exchange, step: title, first: shownFirst[finds] };
}

/** Finds the answer of a `diagnose` question by running its flow with its fault in the mock cloud. */
export async function diagnose(question: DiagnoseQuestion): Promise<Prepared> {
  const { id, options } = question;
  const { flow, fault } = await loadFlow(question.flow, question.fault);
  if (!fault) throw new Error(`Question ${id} names no fault.`);
  const run = await playFlow(flow, fault);
  const borneOut =
    question.finds === 'repair'
      ? await workingRepairs(question, flow, fault)
      : found(question, flow, run);
  const settled = onlyOne(
    id,
    options.map(({ key }) => key).filter((key) => borneOut.includes(key)),
  );
  return { options, exhibit: exhibitOf(question, flow, run), settled };
}
