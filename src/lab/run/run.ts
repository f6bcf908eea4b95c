import type { Exchange, Network } from '../../cloud/network.ts';
import { browserOn } from '../../cloud/userAgent/browserOn.ts';
import { newUserAgent, type UserAgent } from '../../cloud/userAgent/userAgent.ts';
import { mintUuid } from '../../cloud/world/mint.ts';
import type { World } from '../../cloud/world/world.ts';
import type { AnyFlow, Fault, Hands, Telling } from '../../flows/flow.ts';
import { type Choices, choicesOf, loopEndingAt, pathOf } from '../../flows/pathOf.ts';
import type { HttpRequest, HttpResponse } from '../../wire/http/records.ts';
import { awsClientsOf, type SdkCall } from './awsClients.ts';
import { exchangeError } from './exchangeError.ts';
import { own } from '../../kit/own.ts';
import { seconds } from '../../kit/time.ts';

type Bag = Readonly<Record<string, unknown>>;
type AnyStep = AnyFlow['steps'][number];

/** A step that has been done. */
export interface Performed {
  /** The index of the step in the flow. */
  readonly step: number;
  /** How often the step has been done, this time included. */
  readonly round: number;
  /** What travelled; absent for a step that is done locally or only sketched. */
  readonly exchange?: Exchange;
  /** The SDK call that became the request; absent where a browser or a plain client sent it. */
  readonly call?: SdkCall;
}

/** How a flow stands after some of its steps: an immutable value, so that going back is exact. */
export interface RunState {
  readonly world: World;
  readonly bag: Bag;
  readonly userAgent: UserAgent;
  /** The option taken of each choice. */
  readonly choices: Choices;
  /** What has been done, in order. */
  readonly trace: readonly Performed[];
  /** The last step was refused. Nothing comes after it. */
  readonly refused: boolean;
}

/** Seconds that pass between two steps: people read, machines think. */
const pause = 2;

/** A loop whose end an edit of the world has taken away stops here. No flow does a tenth of it. */
const mostSteps = 500;

/**
 * The state before the first step: the flow's world, broken by the fault if it breaks at once, with
 * these options taken where the fault does not need others.
 */
export async function startRun(flow: AnyFlow, fault?: Fault, choices?: Choices): Promise<RunState> {
  const world = await flow.world();
  return {
    world: fault && fault.before === undefined ? fault.breaks(world) : world,
    bag: { ...flow.inputs, ...fault?.inputs },
    userAgent: newUserAgent,
    choices: choicesOf(flow, fault?.choices, choices),
    trace: [],
    refused: false,
  };
}

/** A request is refused when the party that answered says that something did not hold. */
export const isRefused = (exchange: Exchange): boolean =>
  exchange.response === undefined || exchange.why?.holds === false;

/** Looks values up in a bag. Asking for one that no step put there is a bug of the flow. */
export function needFrom(bag: Bag): Telling<Record<string, unknown>>['need'] {
  return (key) => {
    const value = own(bag, key);
    if (value === undefined || value === null)
      throw new Error(`No earlier step put "${key}" into the bag.`);
    return value;
  };
}

/** What the last step that was done may tell. */
export function tellingOf(run: RunState): Telling<Record<string, unknown>> {
  const last = run.trace.at(-1);
  return {
    world: run.world,
    bag: run.bag,
    need: needFrom(run.bag),
    round: last?.round ?? 0,
    choices: run.choices,
    ...(last?.exchange && { exchange: last.exchange }),
  };
}

/** The index of the step that comes next; undefined at the end and after a refusal. */
export function nextStep(flow: AnyFlow, run: RunState): number | undefined {
  if (run.refused) return undefined;
  const last = run.trace.at(-1)?.step ?? -1;
  const loop = loopEndingAt(flow, last);
  if (loop && flow.loops?.[loop.id]?.again(tellingOf(run)) === true) return loop.first;
  return pathOf(flow, run.choices).find((index) => index > last);
}

/**
 * Performs the next step and returns the state after it. The step's refusal is data; any other error is
 * a bug of ours and is thrown.
 */
export async function performStep(
  flow: AnyFlow,
  network: Network,
  run: RunState,
  fault?: Fault,
): Promise<RunState> {
  const index = nextStep(flow, run);
  const step = flow.steps[index ?? -1];
  if (index === undefined || !step) return run;
  if (run.trace.length >= mostSteps) throw new Error('The flow goes round without end.');

  const delay = run.trace.length === 0 ? 0 : (step.delay ?? pause);
  let world: World = { ...run.world, clock: run.world.clock + seconds(delay) };
  const round = run.trace.filter((one) => one.step === index).length + 1;
  if (fault?.before === step.id && round === 1) world = fault.breaks(world);
  const exchanges: Exchange[] = [];
  const calls: SdkCall[] = [];

  const send = async (request: HttpRequest): Promise<HttpResponse> => {
    const delivery = await network.send(request, world);
    world = delivery.world;
    exchanges.push(delivery.exchange);
    if (!delivery.exchange.response) throw new UnknownHost(delivery.exchange.host);
    return delivery.exchange.response;
  };
  const browser = browserOn(run.userAgent, send, () => world.clock);
  const hands: Hands<Record<string, unknown>> = {
    get world() {
      return world;
    },
    bag: run.bag,
    need: needFrom(run.bag),
    round,
    choices: run.choices,
    browser,
    send,
    aws: awsClientsOf({
      region: 'us-east-1',
      send,
      now: () => new Date(world.clock + seconds(own(world.clockOffsets, step.from) ?? 0)),
      invocationId: () => {
        const [id, next] = mintUuid(world);
        world = next;
        return id;
      },
      called: (call) => calls.push(call),
    }),
  };

  const given = await attempt(step, hands, exchanges);
  const [exchange, ...more] = exchanges;
  if (more.length > 0) throw new Error(`Step "${step.id}" sent more than one request.`);
  const [call] = calls;
  return {
    world,
    bag: { ...run.bag, ...given },
    userAgent: browser.userAgent(),
    choices: run.choices,
    trace: [
      ...run.trace,
      { step: index, round, ...(exchange && { exchange }), ...(call && { call }) },
    ],
    refused: exchange !== undefined && isRefused(exchange) && !isExpected(step, exchange),
  };
}

/** A refusal with which the flow goes on. */
const isExpected = (step: AnyStep, { response }: Exchange): boolean =>
  step.mayRefuse?.includes(exchangeError(response)?.code ?? '') === true;

/** The client asked for a host that nobody in the world answers for. */
class UnknownHost extends Error {
  override readonly name = 'UnknownHost';
}

/** Runs the step. An error that only repeats the refusal on the wire is not a bug. */
async function attempt(
  step: AnyStep,
  hands: Hands<Record<string, unknown>>,
  exchanges: readonly Exchange[],
): Promise<Bag> {
  try {
    return (await step.run?.(hands)) ?? {};
  } catch (error) {
    if (exchanges.some(isRefused)) return {};
    throw error;
  }
}

/** Performs steps until the flow has reached its end, or one is refused. */
export async function performAll(
  flow: AnyFlow,
  network: Network,
  start: RunState,
  fault?: Fault,
): Promise<RunState> {
  let run = start;
  while (nextStep(flow, run) !== undefined) run = await performStep(flow, network, run, fault);
  return run;
}
