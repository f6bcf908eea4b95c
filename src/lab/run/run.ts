import type { Exchange, Network } from '../../cloud/network.ts';
import { browserOn } from '../../cloud/userAgent/browserOn.ts';
import { newUserAgent, type UserAgent } from '../../cloud/userAgent/userAgent.ts';
import { mintUuid } from '../../cloud/world/mint.ts';
import type { World } from '../../cloud/world/world.ts';
import type { AnyFlow, Fault, Hands, Step, Telling } from '../../flows/flow.ts';
import type { HttpRequest, HttpResponse } from '../../wire/http/records.ts';
import { type ClientScene, s3Client, stsClient } from './awsClients.ts';
import { own } from '../../kit/own.ts';
import { seconds } from '../../kit/time.ts';

type Bag = Readonly<Record<string, unknown>>;

/** How a flow stands after some of its steps: an immutable value, so that going back is exact. */
export interface RunState {
  readonly world: World;
  readonly bag: Bag;
  readonly userAgent: UserAgent;
  /** What travelled, step by step; `undefined` for a step that is done locally. */
  readonly trace: readonly (Exchange | undefined)[];
  /** The index of the step that was refused. Nothing comes after it. */
  readonly refusedAt?: number;
}

/** Seconds that pass between two steps: people read, machines think. */
const pause = seconds(2);

/** The state before the first step: the flow's world, broken by the fault if it breaks at once. */
export async function startRun(flow: AnyFlow, fault?: Fault): Promise<RunState> {
  const world = await flow.world();
  return {
    world: fault && fault.before === undefined ? fault.breaks(world) : world,
    bag: {},
    userAgent: newUserAgent,
    trace: [],
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

/** What a step's narration may draw on once the step at this index has happened. */
export const tellingAt = (run: RunState, index: number): Telling<Record<string, unknown>> => {
  const exchange = run.trace[index];
  return {
    world: run.world,
    bag: run.bag,
    need: needFrom(run.bag),
    ...(exchange && { exchange }),
  };
};

/**
 * Performs one step and returns the state after it. The step's refusal is data; any other error is a
 * bug of ours and is thrown.
 */
export async function performStep(
  flow: AnyFlow,
  network: Network,
  run: RunState,
  fault?: Fault,
): Promise<RunState> {
  const index = run.trace.length;
  const step = flow.steps[index];
  if (!step || run.refusedAt !== undefined) return run;

  let world: World = { ...run.world, clock: run.world.clock + (index === 0 ? 0 : pause) };
  if (fault?.before === step.id) world = fault.breaks(world);
  const exchanges: Exchange[] = [];

  const send = async (request: HttpRequest): Promise<HttpResponse> => {
    const delivery = await network.send(request, world);
    world = delivery.world;
    exchanges.push(delivery.exchange);
    if (!delivery.exchange.response) throw new UnknownHost(delivery.exchange.host);
    return delivery.exchange.response;
  };
  const browser = browserOn(run.userAgent, send, () => world.clock);
  const scene: ClientScene = {
    region: 'us-east-1',
    send,
    now: () => new Date(world.clock + seconds(own(world.clockOffsets, step.from) ?? 0)),
    invocationId: () => {
      const [id, next] = mintUuid(world);
      world = next;
      return id;
    },
  };
  const hands: Hands<Record<string, unknown>> = {
    get world() {
      return world;
    },
    bag: run.bag,
    need: needFrom(run.bag),
    browser,
    send,
    aws: {
      sts: (credentials) => stsClient(scene, credentials),
      s3: (credentials) => s3Client(scene, credentials),
    },
  };

  const given = await attempt(step, hands, exchanges);
  const [exchange, ...more] = exchanges;
  if (more.length > 0) throw new Error(`Step "${step.id}" sent more than one request.`);
  return {
    world,
    bag: { ...run.bag, ...given },
    userAgent: browser.userAgent(),
    trace: [...run.trace, exchange],
    ...(exchange && isRefused(exchange) && { refusedAt: index }),
  };
}

/** The client asked for a host that nobody in the world answers for. */
class UnknownHost extends Error {
  override readonly name = 'UnknownHost';
}

/** Runs the step. An error that only repeats the refusal on the wire is not a bug. */
async function attempt(
  step: Step<string, Record<string, unknown>>,
  hands: Hands<Record<string, unknown>>,
  exchanges: readonly Exchange[],
): Promise<Bag> {
  try {
    return (await step.run(hands)) ?? {};
  } catch (error) {
    if (exchanges.some(isRefused)) return {};
    throw error;
  }
}

/** Performs steps until `count` of them are done, or one is refused. */
export async function performUntil(
  flow: AnyFlow,
  network: Network,
  run: RunState,
  count: number,
  fault?: Fault,
): Promise<RunState> {
  let state = run;
  while (state.trace.length < count && state.refusedAt === undefined)
    state = await performStep(flow, network, state, fault);
  return state;
}
