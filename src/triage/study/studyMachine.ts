import { assign, enqueueActions, fromPromise, setup } from 'xstate';
import type { ExamRecord } from './examRecord.ts';
import type { Choice } from '../quiz/settled.ts';
import type { StudyContext, Turn } from './turn.ts';

/** An answer to be marked. */
export interface ToMark {
  readonly question: string;
  readonly answer: Choice;
}

/** A sitting in one of the modes that asks these questions in this order. */
export interface Sitting {
  readonly seed: string;
  readonly questions: readonly string[];
}

export type StudyEvent =
  | ({ readonly type: 'PRACTISE' } & Sitting)
  | ({ readonly type: 'REVIEW' } & Sitting)
  | ({ readonly type: 'TEACH'; readonly at?: number } & Sitting)
  /** `time` is in milliseconds, `now` in milliseconds since 1970. */
  | ({ readonly type: 'EXAMINE'; readonly time: number; readonly now: number } & Sitting)
  /** Goes on with an exam, or shows the result of one. The clock stood still in between. */
  | { readonly type: 'RESUME'; readonly exam: ExamRecord; readonly now: number }
  | { readonly type: 'CHOOSE'; readonly answer: Choice }
  | { readonly type: 'CHECK' }
  | { readonly type: 'NEXT' }
  | { readonly type: 'BACK' }
  | { readonly type: 'GO'; readonly to: number }
  | { readonly type: 'FLAG' }
  | { readonly type: 'TICK'; readonly now: number }
  /** Looks over an exam before it is handed in; ends practice early. */
  | { readonly type: 'END' }
  | { readonly type: 'HAND_IN' }
  | { readonly type: 'RETRY' }
  | { readonly type: 'LEAVE' };

/** A first answer that was marked: it counts for the record of its question. */
export interface Marked {
  readonly type: 'MARKED';
  readonly question: string;
  readonly correct: boolean;
}

/** How many other questions come before one that was missed. */
const gap = { practice: 4, review: Infinity };

const withTurn = ({ turns, at }: StudyContext, change: Partial<Turn>): readonly Turn[] =>
  turns.map((turn, index) => (index === at ? { ...turn, ...change } : turn));

/** The turns that have an answer, to be marked. */
const answered = (turns: readonly Turn[]): readonly ToMark[] =>
  turns.flatMap(({ question, answer }) => (answer === undefined ? [] : [{ question, answer }]));

/** The turns with their marks: those of `answered`, in its order. */
function markedTurns(turns: readonly Turn[], marks: readonly boolean[]): readonly Turn[] {
  const left = [...marks];
  return turns.map((turn) => {
    const correct = turn.answer === undefined ? undefined : left.shift();
    return correct === undefined ? turn : { ...turn, correct };
  });
}

const base = setup({
  types: {
    context: {} as StudyContext,
    events: {} as StudyEvent,
    emitted: {} as Marked,
  },
  actors: {
    /** Tells of each answer whether it is right. Provided by whoever runs the machine. */
    mark: fromPromise<readonly boolean[], readonly ToMark[]>(() =>
      Promise.reject(new Error('Nobody marks.')),
    ),
  },
  guards: {
    isAnswered: ({ context }) => context.turns[context.at]?.answer !== undefined,
    isLast: ({ context }) => context.at >= context.turns.length - 1,
    isFirst: ({ context }) => context.at <= 0,
    isEmpty: ({ context }) => context.turns.length === 0,
    isTimeUp: ({ context }) => context.left <= 0,
  },
  actions: {
    sit: assign(({ event }) =>
      'questions' in event
        ? {
            seed: event.seed,
            turns: event.questions.map((question): Turn => ({ question })),
            at:
              'at' in event ? Math.max(0, Math.min(event.at ?? 0, event.questions.length - 1)) : 0,
            left: 'time' in event ? event.time : 0,
            ticked: 'now' in event ? event.now : 0,
            error: undefined,
          }
        : {},
    ),
    resume: assign(({ event }) => {
      if (event.type !== 'RESUME') return {};
      const { seed, turns, at, left } = event.exam;
      return { seed, turns, at, left, ticked: event.now, error: undefined };
    }),
    choose: assign(({ context, event }) =>
      event.type === 'CHOOSE' ? { turns: withTurn(context, { answer: event.answer }) } : {},
    ),
    flag: assign(({ context }) => ({
      turns: withTurn(context, { flagged: context.turns[context.at]?.flagged !== true }),
    })),
    forward: assign({ at: ({ context }) => Math.min(context.at + 1, context.turns.length - 1) }),
    back: assign({ at: ({ context }) => Math.max(0, context.at - 1) }),
    go: assign(({ context, event }) =>
      event.type === 'GO' && event.to in context.turns ? { at: event.to } : {},
    ),
    tick: assign(({ context, event }) =>
      event.type === 'TICK'
        ? {
            left: Math.max(0, context.left - Math.max(0, event.now - context.ticked)),
            ticked: event.now,
          }
        : {},
    ),
  },
});

/** Practice and review: an answer is marked at once, and a missed question comes back. */
const feedbackMode = (mode: 'practice' | 'review') =>
  base.createStateConfig({
    initial: 'asking',
    on: { END: '.over' },
    states: {
      asking: {
        always: { guard: 'isEmpty', target: 'over' },
        on: { CHOOSE: { actions: 'choose' }, CHECK: { guard: 'isAnswered', target: 'checking' } },
      },
      checking: {
        invoke: {
          src: 'mark',
          input: ({ context: { turns, at } }) => answered(turns.slice(at, at + 1)),
          onDone: {
            target: 'feedback',
            actions: enqueueActions(({ context, event, enqueue }) => {
              const { at } = context;
              const [correct = false] = event.output;
              const marked = withTurn(context, { correct });
              const turn = marked[at];
              if (!turn) return;
              const { question, again } = turn;
              const place = Math.min(at + 1 + gap[mode], marked.length);
              enqueue.assign({
                turns: correct ? marked : marked.toSpliced(place, 0, { question, again: true }),
              });
              if (again !== true) enqueue.emit({ type: 'MARKED', question, correct });
            }),
          },
          onError: { target: 'failed', actions: assign({ error: ({ event }) => event.error }) },
        },
      },
      /** The answer is shown with its reasons. */
      feedback: {
        on: {
          NEXT: [
            { guard: 'isLast', target: 'over' },
            { target: 'asking', actions: 'forward' },
          ],
        },
      },
      /** The answer could not be found. The question stays open. */
      failed: {
        on: {
          RETRY: 'checking',
          NEXT: [
            { guard: 'isLast', target: 'over' },
            { target: 'asking', actions: 'forward' },
          ],
        },
      },
      over: {},
    },
  });

/** An exam: answers may be changed until it is handed in or its time is up, and are marked only then. */
const examMode = base.createStateConfig({
  initial: 'asking',
  states: {
    asking: {
      always: [
        { guard: 'isEmpty', target: 'result' },
        { guard: 'isTimeUp', target: 'marking' },
      ],
      on: {
        TICK: { actions: 'tick' },
        CHOOSE: { actions: 'choose' },
        FLAG: { actions: 'flag' },
        NEXT: [{ guard: 'isLast', target: 'lookingOver' }, { actions: 'forward' }],
        BACK: { actions: 'back' },
        GO: { actions: 'go' },
        END: 'lookingOver',
      },
    },
    lookingOver: {
      always: { guard: 'isTimeUp', target: 'marking' },
      on: {
        TICK: { actions: 'tick' },
        GO: { target: 'asking', actions: 'go' },
        BACK: 'asking',
        HAND_IN: 'marking',
      },
    },
    marking: {
      invoke: {
        src: 'mark',
        input: ({ context }) => answered(context.turns),
        onDone: {
          target: 'result',
          actions: enqueueActions(({ context, event, enqueue }) => {
            const turns = markedTurns(context.turns, event.output);
            enqueue.assign({ turns, left: 0 });
            for (const { question, correct } of turns)
              if (correct !== undefined) enqueue.emit({ type: 'MARKED', question, correct });
          }),
        },
        onError: { target: 'failed', actions: assign({ error: ({ event }) => event.error }) },
      },
    },
    failed: { on: { RETRY: 'marking' } },
    result: {},
  },
});

/** For the projector: the answer stays hidden until it is revealed. Nothing is recorded. */
const classroomMode = base.createStateConfig({
  initial: 'hidden',
  on: { GO: { target: '.hidden', actions: 'go' } },
  states: {
    hidden: {
      always: { guard: 'isEmpty', target: 'over' },
      on: {
        NEXT: 'revealed',
        BACK: { guard: ({ context }) => context.at > 0, actions: 'back' },
      },
    },
    revealed: {
      on: {
        NEXT: [
          { guard: 'isLast', target: 'over' },
          { target: 'hidden', actions: 'forward' },
        ],
        BACK: 'hidden',
      },
    },
    over: {
      on: { BACK: { guard: ({ context }) => context.turns.length > 0, target: 'revealed' } },
    },
  },
});

/** The quiz: four modes, each a state. Who runs it provides `mark`, and hears of each first answer. */
export const studyMachine = base.createMachine({
  id: 'study',
  context: { seed: '', turns: [], at: 0, left: 0, ticked: 0, error: undefined },
  initial: 'idle',
  on: {
    PRACTISE: { target: '.practice', actions: 'sit' },
    REVIEW: { target: '.review', actions: 'sit' },
    TEACH: { target: '.classroom', actions: 'sit' },
    EXAMINE: { target: '.exam', actions: 'sit' },
    RESUME: [
      {
        guard: ({ event }) => event.exam.marked,
        target: '.exam.result',
        actions: 'resume',
      },
      { target: '.exam', actions: 'resume' },
    ],
    LEAVE: '.idle',
  },
  states: {
    idle: {},
    practice: feedbackMode('practice'),
    review: feedbackMode('review'),
    exam: examMode,
    classroom: classroomMode,
  },
});
