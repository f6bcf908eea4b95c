import type { Exchange } from '../../cloud/network.ts';
import type { AnyFlow } from '../../flows/flow.ts';
import type { Field } from '../../lab/decode/field.ts';
import type { Side, View } from '../../lab/decode/view.ts';
import { viewsOf } from '../../lab/decode/viewsOf.ts';
import type { RunState } from '../../lab/run/run.ts';
import { valueAt } from './changeAt.ts';
import { choicesFor } from './choicesFor.ts';
import { onlyOne } from './onlyOne.ts';
import { checksOf, exchangeAt, loadFlow, playFlow } from './playFlow.ts';
import type { Prepared } from './prepared.ts';
import type { Known, ReadQuestion } from './question.ts';

type Value = Field['value'];

/** Values longer than this are left to the exhibit. */
const longestValue = 48;

const textOf = ({ name, value }: Field): string => {
  const text = [value].flat().join(', ');
  return text === '' || text.length > longestValue ? name : `${name}: ${text}`;
};

const viewIn = (exchange: Exchange, side: Side, id: View['id']): View => {
  const view = viewsOf(exchange, side).find((one) => one.id === id);
  if (!view) throw new Error(`The ${side} has no view ${id}.`);
  return view;
};

const fieldIn = ({ id, fields }: View, path: string): Field => {
  const field = fields.find((one) => one.path === path);
  if (!field) throw new Error(`The view ${id} has no field ${path}.`);
  return field;
};

/** The CloudTrail events of an exchange, those of the calls within included. */
const eventsOf = ({ trail, nested }: Exchange): Exchange['trail'] => [
  ...trail,
  ...nested.flatMap(eventsOf),
];

/** The value that is known apart from the message. */
function knownValue(known: Known, exchangeOf: (step?: string) => Exchange): Value {
  const exchange = exchangeOf(known.step);
  if ('check' in known) {
    const value = checksOf(exchange).find(({ rule }) => rule === known.check)?.[
      known.part ?? 'saw'
    ];
    if (value === undefined) throw new Error(`No check ${known.check} has a value.`);
    return value;
  }
  if ('trail' in known) {
    const [value] = eventsOf(exchange)
      .map((event) => valueAt(event, known.trail))
      .filter((one) => typeof one === 'string');
    if (value === undefined) throw new Error(`No event has a text at ${known.trail}.`);
    return value;
  }
  return fieldIn(viewIn(exchange, known.side, known.view), known.path).value;
}

const isSame = (one: Value, other: Value): boolean =>
  JSON.stringify([one].flat()) === JSON.stringify([other].flat());

const exchangesOf =
  (flow: AnyFlow, run: RunState) =>
  (step: string): Exchange => {
    const exchange = exchangeAt(flow, run, step);
    if (!exchange) throw new Error(`Nothing travels in the step ${step} of ${flow.id}.`);
    return exchange;
  };

/** The steps that have to be in the run. */
const stepsOf = ({ step, finds }: ReadQuestion): readonly string[] =>
  'sameAs' in finds && finds.sameAs.step !== undefined ? [step, finds.sameAs.step] : [step];

/** Finds the answer of a `read` question by running its flow and decoding the message. */
export async function read(question: ReadQuestion): Promise<Prepared> {
  const { id, step, shows, finds, options } = question;
  const { flow, fault } = await loadFlow(question.flow, question.fault);
  const run = await playFlow(flow, fault, choicesFor(flow, stepsOf(question)));
  const exchangeOf = exchangesOf(flow, run);
  const view = viewIn(exchangeOf(step), shows.side, shows.view);
  const shown = options.map((option) => ({ option, field: fieldIn(view, option.key) }));
  const isFound = ({ path, value }: Field): boolean =>
    'right' in finds
      ? path === finds.right
      : isSame(
          value,
          knownValue(finds.sameAs, (at = step) => exchangeOf(at)),
        );
  const title = flow.steps.find((one) => one.id === step)?.title ?? '';
  return {
    options: shown.map(({ option, field }) => ({ ...option, text: textOf(field) })),
    exhibit: { kind: 'message', side: shows.side, step: title, view },
    settled: onlyOne(
      id,
      shown.flatMap(({ field }) => (isFound(field) ? [field.path] : [])),
    ),
  };
}
