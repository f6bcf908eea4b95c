import { assign, fromPromise, setup } from 'xstate';
import type { Network } from '../../cloud/network.ts';
import type { AnyFlow, Fault } from '../../flows/flow.ts';
import { arrowsOf } from '../diagram.ts';
import { performStep, type RunState } from '../run/run.ts';

export interface FlowContext {
  /** The state before any step, then after each performed step. Going back picks up an earlier one. */
  readonly history: readonly RunState[];
  /** How many steps are to be done without a stop on the way; set by a jump ahead. */
  readonly goal: number;
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
  /** Shows the flow after `count` steps, replaying what has not happened yet. */
  | { readonly type: 'JUMP'; readonly count: number }
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

/** The run after `index` steps. The machine never enters a step before the one in front is done. */
function runAt(context: FlowContext, index: number): RunState {
  const run = context.history[index];
  if (!run) throw new Error(`Step ${index} was entered before the steps in front of it were done.`);
  return run;
}

const refusedHere = (context: FlowContext, index: number): boolean =>
  context.history[index + 1]?.refusedAt === index;

const jumpCount = (event: FlowEvent): number => (event.type === 'JUMP' ? event.count : 0);

/**
 * Builds the state machine of a flow from its declaration: one state a step. Inside, a step is first
 * `sending` (the request is made and answered), then `travelling` (its arrows are drawn one by one),
 * then `shown` or `refused`.
 */
export function flowMachine(flow: AnyFlow, options: FlowMachineOptions) {
  const { fault, network } = options;
  const { steps } = flow;
  const idOf = (index: number): string => (index < 0 ? 'start' : (steps[index]?.id ?? 'start'));

  const base = setup({
    types: { context: {} as FlowContext, events: {} as FlowEvent },
    actors: {
      perform: fromPromise(({ input }: { input: RunState }) =>
        performStep(flow, network, input, fault),
      ),
    },
    guards: { playing: ({ context }) => context.playing },
    actions: {
      stop: assign({ playing: false, goal: 0 }),
      startPlaying: assign({ playing: true }),
      runToGoal: assign({ playing: false, goal: ({ event }) => jumpCount(event) }),
    },
    delays: {
      legTime: ({ context }) => context.legTime,
      restTime: ({ context }) => context.restTime,
    },
  });

  /** From a place at rest, the ways on: by hand, by playing, and when play is pressed while resting. */
  const onwards = (target: string) => ({
    on: { NEXT: { target }, PLAY: { target, actions: 'startPlaying' as const } },
    after: { restTime: { guard: 'playing' as const, target } },
  });

  const stepState = (step: AnyFlow['steps'][number], index: number) => {
    const next = index + 1 < steps.length ? `#flow.${idOf(index + 1)}` : undefined;
    const legs = arrowsOf(step).length;
    // Only who is asked can refuse: what is done locally cannot.
    const asks = step.reply !== undefined;
    return base.createStateConfig({
      initial: 'sending',
      on: {
        BACK: {
          target: index === 0 ? '#flow.start' : `#flow.${idOf(index - 1)}.shown`,
          actions: 'stop',
        },
      },
      states: {
        sending: {
          entry: assign({ leg: 0 }),
          invoke: {
            src: 'perform',
            input: ({ context }) => runAt(context, index),
            onDone: {
              target: 'travelling',
              actions: assign({
                history: ({ context, event }) => [
                  ...context.history.slice(0, index + 1),
                  event.output,
                ],
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
            guard: ({ context }: Now) => context.goal > index || context.legTime === 0,
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
              ? [{ guard: ({ context }: Now) => refusedHere(context, index), target: 'refused' }]
              : []),
            ...(next
              ? [{ guard: ({ context }: Now) => context.goal > index + 1, target: next }]
              : []),
            { target: 'shown' },
          ],
        },
        shown: next ? onwards(next) : { entry: 'stop' },
        ...(asks ? { refused: { entry: 'stop' as const } } : {}),
      },
    });
  };

  /** A jump lands on what has happened already, or runs ahead from the last step that has. */
  const jumpsTo = (step: AnyFlow['steps'][number], index: number) => [
    {
      guard: ({ context, event }: Happening) =>
        context.history.length > index + 1 &&
        (jumpCount(event) === index + 1 ||
          (jumpCount(event) > index && refusedHere(context, index))),
      target: `.${step.id}.arrived`,
      actions: 'stop' as const,
    },
    {
      guard: ({ context, event }: Happening) =>
        jumpCount(event) > index && context.history.length === index + 1,
      target: `.${step.id}`,
      actions: 'runToGoal' as const,
    },
  ];

  return base.createMachine({
    id: 'flow',
    context: {
      history: [options.start],
      goal: 0,
      leg: 0,
      playing: false,
      legTime: options.legTime ?? 0,
      restTime: options.restTime ?? 0,
    },
    initial: 'start',
    on: {
      RESTART: { target: '.start', actions: 'stop' },
      PLAY: { actions: 'startPlaying' },
      PAUSE: { actions: 'stop' },
      PACE: {
        actions: assign(({ event }) => ({ legTime: event.legTime, restTime: event.restTime })),
      },
      JUMP: [
        { guard: ({ event }) => event.count <= 0, target: '.start', actions: 'stop' },
        ...steps.flatMap(jumpsTo),
      ],
    },
    states: {
      start: onwards(`#flow.${idOf(0)}`),
      ...Object.fromEntries(steps.map((step, index) => [step.id, stepState(step, index)])),
      broken: { entry: 'stop' },
    },
  });
}

export type FlowMachine = ReturnType<typeof flowMachine>;
