import { assign, fromPromise, setup } from 'xstate';
import type { Network } from '../../cloud/network.ts';
import type { AnyFlow, Fault } from '../../flows/flow.ts';
import { arrowsOf } from '../diagram.ts';
import { successorsOf } from '../../flows/pathOf.ts';
import { nextStep, performStep, type RunState } from '../run/run.ts';

/** A place to jump to: a step, in a loop its round, or either end of the flow. */
export interface JumpTarget {
  readonly step: string;
  /** Counted from 1, which is meant where it is absent. */
  readonly round?: number;
}

export interface FlowContext {
  /** The state before any step, then after each performed step. Going back picks up an earlier one. */
  readonly history: readonly RunState[];
  /** How many steps of the history are shown, or were before the one that is under way. */
  readonly at: number;
  /** Steps are done without a stop until this one is reached; set by a jump ahead. */
  readonly goal: JumpTarget | 'end' | undefined;
  /** Which arrow of the step is travelling. */
  readonly leg: number;
  readonly playing: boolean;
  /** Milliseconds that one arrow takes to travel; 0 where motion is not wanted. */
  readonly legTime: number;
  /** Milliseconds that a step is shown before playing goes on. */
  readonly restTime: number;
  /** A bug of ours that stopped the run. A refusal by the mock cloud is not an error. */
  readonly error?: unknown;
}

export type FlowEvent =
  | { readonly type: 'NEXT' }
  | { readonly type: 'BACK' }
  /** Shows the flow as it stands after a step, replaying what has not happened yet. */
  | { readonly type: 'JUMP'; readonly to: JumpTarget | 'end' }
  | { readonly type: 'RESTART' }
  | { readonly type: 'PLAY' }
  | { readonly type: 'PAUSE' }
  | { readonly type: 'PACE'; readonly legTime: number; readonly restTime: number };

export interface FlowMachineOptions {
  /** The run before its first step, broken by the same fault. */
  readonly start: RunState;
  readonly fault?: Fault;
  readonly network: Network;
  readonly legTime?: number;
  readonly restTime?: number;
}

interface Now {
  readonly context: FlowContext;
}
interface Happening extends Now {
  readonly event: FlowEvent;
}

/** The run after this many steps. */
function runAt({ history }: FlowContext, count: number): RunState {
  const run = history[count];
  if (!run) throw new Error(`The history has no state after ${count} steps.`);
  return run;
}

/** The run as it is known so far, which going back does not shorten. */
const newest = (context: FlowContext): RunState => runAt(context, context.history.length - 1);

const isAt = (run: RunState, goal: JumpTarget, flow: AnyFlow): boolean => {
  const last = run.trace.at(-1);
  return (
    last !== undefined &&
    flow.steps[last.step]?.id === goal.step &&
    last.round === (goal.round ?? 1)
  );
};

/**
 * Builds the state machine of a flow from its declaration: one state a step. Inside, a step is first
 * `sending` (the request is made and answered), then `travelling` (its arrows are drawn one by one),
 * then `shown` or `refused`. Loops lead back, choices fork: which way is taken is decided by guards on
 * the run.
 */
export function flowMachine(flow: AnyFlow, options: FlowMachineOptions) {
  const { fault, network } = options;
  const { steps } = flow;
  const idOf = (index: number): string => (index < 0 ? 'start' : (steps[index]?.id ?? 'start'));

  /** How many steps of the history lead to where a jump aims; undefined where it has not been reached yet. */
  const reached = ({ context, event }: Happening): number | undefined => {
    if (event.type !== 'JUMP') return undefined;
    const { to } = event;
    const whole = nextStep(flow, newest(context)) === undefined;
    const last = context.history.length - 1;
    if (to === 'end') return whole ? last : undefined;
    const found = context.history.findIndex((run) => isAt(run, to, flow));
    // A run that has ended, refused or on another way, shows its end instead.
    return found >= 0 ? found : whole ? last : undefined;
  };

  const base = setup({
    types: { context: {} as FlowContext, events: {} as FlowEvent },
    actors: {
      perform: fromPromise(({ input }: { input: RunState }) =>
        performStep(flow, network, input, fault),
      ),
    },
    guards: { playing: ({ context }) => context.playing },
    actions: {
      stop: assign({ playing: false, goal: undefined }),
      startPlaying: assign({ playing: true }),
      toStart: assign({ at: 0 }),
      stepBack: assign({ at: ({ context }) => Math.max(0, context.at - 1) }),
      land: assign({ at: (now) => reached(now) ?? now.context.at }),
      runAhead: assign({
        playing: false,
        at: ({ context }) => context.history.length - 1,
        goal: ({ event }) => (event.type === 'JUMP' ? event.to : undefined),
      }),
      /** A jump has landed; playing goes on while there is more to come. */
      rest: assign({
        goal: undefined,
        playing: ({ context }) =>
          context.playing && nextStep(flow, runAt(context, context.at)) !== undefined,
      }),
    },
    delays: {
      legTime: ({ context }) => context.legTime,
      restTime: ({ context }) => context.restTime,
    },
  });

  const comesNext =
    (index: number) =>
    ({ context }: Now): boolean =>
      nextStep(flow, runAt(context, context.at)) === index;

  /** The ways on from a step, each guarded by its turn. */
  const waysOn = (index: number) =>
    successorsOf(flow, index).map((next) => ({
      guard: comesNext(next),
      target: `#flow.${idOf(next)}`,
    }));

  /** From a place at rest, the ways on: by hand, by playing, and when play is pressed while resting. */
  const onwards = (index: number) => {
    const ways = waysOn(index);
    return {
      on: { NEXT: ways, PLAY: ways.map((way) => ({ ...way, actions: 'startPlaying' as const })) },
      after: {
        restTime: ways.map(({ guard, target }) => ({
          guard: (now: Now) => now.context.playing && guard(now),
          target,
        })),
      },
    };
  };

  /** What was shown one step earlier. */
  const cameFrom =
    (index: number) =>
    ({ context }: Now): boolean =>
      // While a step is under way, what stands is the one before it.
      (runAt(context, Math.max(0, context.at - 1)).trace.at(-1)?.step ?? -1) === index;
  const backTo = (index: number) => ({
    guard: cameFrom(index),
    target: index < 0 ? '#flow.start' : `#flow.${idOf(index)}.shown`,
    actions: ['stop' as const, 'stepBack' as const],
  });
  /** While a step is under way, going back is staying. */
  const backFromUnderWay = (index: number) => ({
    guard: ({ context }: Now): boolean =>
      (runAt(context, context.at).trace.at(-1)?.step ?? -1) === index,
    target: index < 0 ? '#flow.start' : `#flow.${idOf(index)}.shown`,
    actions: 'stop' as const,
  });
  const predecessors = (index: number): readonly number[] =>
    [-1, ...steps.keys()].filter((each) => successorsOf(flow, each).includes(index));

  const stepState = (step: AnyFlow['steps'][number], index: number) => {
    const legs = arrowsOf(step).length;
    // Only who is asked can refuse: what is done locally cannot.
    const asks = step.reply !== undefined && step.sketch === undefined;
    const before = predecessors(index);
    return base.createStateConfig({
      initial: 'sending',
      on: { BACK: before.map(backTo) },
      states: {
        sending: {
          entry: assign({ leg: 0 }),
          on: { BACK: before.map(backFromUnderWay) },
          invoke: {
            src: 'perform',
            input: ({ context }) => runAt(context, context.at),
            onDone: {
              target: 'travelling',
              actions: assign({
                history: ({ context, event }) => [
                  ...context.history.slice(0, context.at + 1),
                  event.output,
                ],
                at: ({ context }) => context.at + 1,
              }),
            },
            onError: {
              target: '#flow.broken',
              actions: assign({ error: ({ event }) => event.error }),
            },
          },
        },
        travelling: {
          always: {
            guard: ({ context }: Now) => context.goal !== undefined || context.legTime === 0,
            target: 'arrived',
          },
          after: {
            legTime: [
              {
                guard: ({ context }: Now) => context.leg + 1 < legs,
                target: 'travelling',
                reenter: true,
                actions: assign({ leg: ({ context }) => context.leg + 1 }),
              },
              { target: 'arrived' },
            ],
          },
        },
        arrived: {
          always: [
            ...(asks
              ? [
                  {
                    guard: ({ context }: Now) => runAt(context, context.at).refused,
                    target: 'refused',
                  },
                ]
              : []),
            ...waysOn(index).map(({ guard, target }) => ({
              guard: (now: Now) => goesOn(now) && guard(now),
              target,
            })),
            { target: 'shown' },
          ],
        },
        shown: { entry: 'rest', ...onwards(index) },
        ...(asks ? { refused: { entry: 'stop' as const } } : {}),
      },
    });
  };

  /** A jump ahead goes on past this step. */
  const goesOn = ({ context }: Now): boolean =>
    context.goal !== undefined &&
    (context.goal === 'end' || !isAt(runAt(context, context.at), context.goal, flow));

  /** A jump lands on what has happened already, or runs ahead from the last step that has. */
  const jumpsTo = (step: AnyFlow['steps'][number], index: number) => [
    {
      guard: (now: Happening) => {
        const count = reached(now);
        return count !== undefined && runAt(now.context, count).trace.at(-1)?.step === index;
      },
      target: `.${step.id}.arrived`,
      actions: ['stop' as const, 'land' as const],
    },
    {
      guard: (now: Happening) =>
        reached(now) === undefined && nextStep(flow, newest(now.context)) === index,
      target: `.${step.id}`,
      actions: 'runAhead' as const,
    },
  ];

  return base.createMachine({
    id: 'flow',
    context: {
      history: [options.start],
      at: 0,
      goal: undefined,
      leg: 0,
      playing: false,
      legTime: options.legTime ?? 0,
      restTime: options.restTime ?? 0,
    },
    initial: 'start',
    on: {
      RESTART: { target: '.start', actions: ['stop', 'toStart'] },
      PLAY: { actions: 'startPlaying' },
      PAUSE: { actions: 'stop' },
      PACE: {
        actions: assign(({ event }) => ({ legTime: event.legTime, restTime: event.restTime })),
      },
      JUMP: steps.flatMap(jumpsTo),
    },
    states: {
      start: onwards(-1),
      ...Object.fromEntries(steps.map((step, index) => [step.id, stepState(step, index)])),
      broken: { entry: 'stop' },
    },
  });
}

export type FlowMachine = ReturnType<typeof flowMachine>;
