import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Actor, createActor, fromPromise, waitFor } from 'xstate';
import { readExam, writeExam } from './examRecord.ts';
import { type Marked, type StudyEvent, studyMachine, type ToMark } from './studyMachine.ts';

const sitting = { seed: 's', questions: ['a', 'b', 'c'] };
const second = 1000;

type Marking = (answers: readonly ToMark[]) => Promise<readonly boolean[]>;

/** Every question has the right answer `right`. */
const honest: Marking = (answers) =>
  Promise.resolve(answers.map(({ answer }) => answer === 'right'));

function sit(mark: Marking = honest) {
  const machine = studyMachine.provide({
    actors: {
      mark: fromPromise<readonly boolean[], readonly ToMark[]>(({ input }) => mark(input)),
    },
  });
  const actor = createActor(machine);
  const marked: Marked[] = [];
  actor.on('MARKED', (event) => void marked.push(event));
  actor.start();
  const send = (...events: readonly (StudyEvent | StudyEvent['type'])[]): void => {
    for (const event of events)
      actor.send(typeof event === 'string' ? ({ type: event } as StudyEvent) : event);
  };
  return { actor, marked, send, settle: () => settled(actor) };
}

const isMarking = (state: string): boolean => /checking|marking/.test(state);
const stateOf = (actor: Actor<typeof studyMachine>): string =>
  JSON.stringify(actor.getSnapshot().value);
const settled = (actor: Actor<typeof studyMachine>) =>
  waitFor(actor, (snapshot) => !isMarking(JSON.stringify(snapshot.value)));
const contextOf = (actor: Actor<typeof studyMachine>) => actor.getSnapshot().context;
const choose = (answer: string): StudyEvent => ({ type: 'CHOOSE', answer });

describe.each(['practice', 'review'] as const)('%s', (mode) => {
  const begin: StudyEvent = { type: mode === 'practice' ? 'PRACTISE' : 'REVIEW', ...sitting };
  const at = (state: string): string => JSON.stringify({ [mode]: state });

  it('marks an answer at once, tells of it, and goes on', async () => {
    const { actor, marked, send, settle } = sit();
    send(begin, 'CHECK');
    expect(stateOf(actor)).toBe(at('asking'));
    send(choose('wrong'), choose('right'), 'CHECK');
    expect(stateOf(actor)).toBe(at('checking'));
    await settle();
    expect(stateOf(actor)).toBe(at('feedback'));
    expect(marked).toEqual([{ type: 'MARKED', question: 'a', correct: true }]);
    send(choose('wrong'));
    expect(contextOf(actor).turns[0]).toEqual({ question: 'a', answer: 'right', correct: true });
    send('NEXT');
    expect(stateOf(actor)).toBe(at('asking'));
    expect(contextOf(actor).at).toBe(1);
  });

  it('asks again what was missed, until it is right, and records the first answer only', async () => {
    const { actor, marked, send, settle } = sit();
    send(begin);
    const asked: string[] = [];
    for (const answer of ['wrong', 'right', 'right', 'wrong', 'right']) {
      asked.push(contextOf(actor).turns[contextOf(actor).at]?.question ?? '');
      send(choose(answer), 'CHECK');
      await settle();
      send('NEXT');
    }
    expect(asked).toEqual(['a', 'b', 'c', 'a', 'a']);
    expect(stateOf(actor)).toBe(at('over'));
    expect(marked.map(({ question, correct }) => [question, correct])).toEqual([
      ['a', false],
      ['b', true],
      ['c', true],
    ]);
  });

  it('can be ended early, and is over at once where there is nothing to ask', () => {
    const { actor, send } = sit();
    send(begin, 'END');
    expect(stateOf(actor)).toBe(at('over'));
    send({ ...begin, questions: [] } as StudyEvent);
    expect(stateOf(actor)).toBe(at('over'));
    send('LEAVE');
    expect(stateOf(actor)).toBe('"idle"');
  });

  it('says that marking failed, tries again, and goes on without a mark', async () => {
    let fails = true;
    const { actor, marked, send, settle } = sit((answers) =>
      fails ? Promise.reject(new Error('no engine')) : honest(answers),
    );
    send(begin, choose('right'), 'CHECK');
    await settle();
    expect(stateOf(actor)).toBe(at('failed'));
    expect(contextOf(actor).error).toEqual(new Error('no engine'));
    send('RETRY');
    await settle();
    expect(stateOf(actor)).toBe(at('failed'));
    send('NEXT', choose('right'), 'CHECK');
    await settle();
    fails = false;
    send('RETRY');
    await settle();
    expect(stateOf(actor)).toBe(at('feedback'));
    expect(marked).toEqual([{ type: 'MARKED', question: 'b', correct: true }]);
  });
});

describe('practice', () => {
  it('puts four other questions before one that was missed', async () => {
    const { actor, send, settle } = sit();
    send({ type: 'PRACTISE', seed: 's', questions: ['a', 'b', 'c', 'd', 'e', 'f'] });
    send(choose('wrong'), 'CHECK');
    await settle();
    expect(
      contextOf(actor)
        .turns.map(({ question }) => question)
        .join(''),
    ).toBe('abcdeaf');
  });
});

const exam: StudyEvent = { type: 'EXAMINE', ...sitting, time: 60 * second, now: 0 };

describe('an exam', () => {
  it('lets answers be changed, skipped and flagged, and is marked when it is handed in', async () => {
    const { actor, marked, send, settle } = sit();
    send(exam, choose('wrong'), 'NEXT', 'FLAG', 'NEXT', choose('wrong'), 'BACK', 'BACK');
    expect(contextOf(actor).at).toBe(0);
    send('BACK', choose('right'), { type: 'GO', to: 2 }, { type: 'GO', to: 9 }, 'NEXT');
    expect(stateOf(actor)).toBe('{"exam":"lookingOver"}');
    send({ type: 'GO', to: 1 }, 'FLAG', 'END', 'BACK');
    expect(stateOf(actor)).toBe('{"exam":"asking"}');
    expect(contextOf(actor).at).toBe(1);
    send('END', 'HAND_IN');
    await settle();
    expect(stateOf(actor)).toBe('{"exam":"result"}');
    expect(contextOf(actor).turns).toEqual([
      { question: 'a', answer: 'right', correct: true },
      { question: 'b', flagged: false },
      { question: 'c', answer: 'wrong', correct: false },
    ]);
    expect(marked.map(({ question, correct }) => [question, correct])).toEqual([
      ['a', true],
      ['c', false],
    ]);
  });

  it.each(['asking', 'lookingOver'])('is handed in when its time is up: %s', async (state) => {
    const { actor, send, settle } = sit();
    send(exam, choose('right'));
    if (state === 'lookingOver') send('END');
    send({ type: 'TICK', now: 59 * second }, { type: 'TICK', now: 10 * second });
    expect(stateOf(actor)).toBe(JSON.stringify({ exam: state }));
    expect(contextOf(actor).left).toBe(second);
    send({ type: 'TICK', now: 11 * second });
    await settle();
    expect(stateOf(actor)).toBe('{"exam":"result"}');
    expect(contextOf(actor)).toMatchObject({ left: 0, turns: [{ correct: true }, {}, {}] });
  });

  it('goes on after a reload where it stood, and its clock stood still', () => {
    const first = sit();
    first.send(exam, { type: 'TICK', now: 20 * second }, choose('right'), 'NEXT', 'FLAG');
    const text = writeExam({ ...contextOf(first.actor), marked: false });
    const kept = readExam(text, (question) => question !== 'a');
    const whole = readExam(text, () => true);
    if (!whole || !kept) throw new Error('The exam was not kept.');
    expect(kept).toMatchObject({ at: 0, turns: [{ question: 'b', flagged: true }, {}] });

    const { actor, send } = sit();
    send({ type: 'RESUME', exam: whole, now: 5000 * second });
    expect(stateOf(actor)).toBe('{"exam":"asking"}');
    expect(contextOf(actor)).toMatchObject({ at: 1, left: 40 * second, seed: 's' });
    send({ type: 'TICK', now: 5001 * second });
    expect(contextOf(actor).left).toBe(39 * second);
  });

  it('shows its result again without counting it again', async () => {
    const first = sit();
    first.send(exam, choose('right'), 'END', 'HAND_IN');
    await first.settle();
    const kept = readExam(writeExam({ ...contextOf(first.actor), marked: true }), () => true);
    if (!kept) throw new Error('The exam was not kept.');
    const { actor, marked, send } = sit();
    send({ type: 'RESUME', exam: kept, now: 0 });
    expect(stateOf(actor)).toBe('{"exam":"result"}');
    expect(contextOf(actor).turns).toEqual(contextOf(first.actor).turns);
    expect(marked).toEqual([]);
  });

  it('can be marked later where marking failed', async () => {
    let fails = true;
    const { actor, send, settle } = sit((answers) =>
      fails ? Promise.reject(new Error('no engine')) : honest(answers),
    );
    send(exam, choose('right'), 'END', 'HAND_IN');
    await settle();
    expect(stateOf(actor)).toBe('{"exam":"failed"}');
    fails = false;
    send('RETRY');
    await settle();
    expect(stateOf(actor)).toBe('{"exam":"result"}');
  });

  it('has an empty result where there is nothing to ask', () => {
    const { actor, send } = sit();
    send({ ...exam, questions: [] });
    expect(stateOf(actor)).toBe('{"exam":"result"}');
  });
});

describe('a classroom', () => {
  it('goes on and back through questions and answers', () => {
    const { actor, marked, send } = sit();
    const place = () => {
      const state = (actor.getSnapshot().value as { readonly classroom: string }).classroom;
      return state === 'over' ? state : `${contextOf(actor).at}${state}`;
    };
    send({ type: 'TEACH', ...sitting, at: 1 }, 'BACK');
    const places = [place()];
    for (const event of ['BACK', 'NEXT', 'BACK', 'NEXT', 'NEXT', 'NEXT', 'NEXT'] as const) {
      send(event);
      places.push(place());
    }
    expect(places).toEqual(
      ['0hidden', '0hidden', '0revealed', '0hidden'].concat([
        '0revealed',
        '1hidden',
        '1revealed',
        '2hidden',
      ]),
    );
    send('NEXT', 'NEXT');
    expect(place()).toBe('over');
    send('BACK');
    expect(place()).toBe('2revealed');
    send({ type: 'GO', to: 0 });
    expect(place()).toBe('0hidden');
    expect(marked).toEqual([]);
    send({ type: 'TEACH', seed: 's', questions: [] }, 'BACK', 'NEXT');
    expect(place()).toBe('over');
  });
});

const anyEvent: fc.Arbitrary<StudyEvent> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('right', 'wrong').map(choose) },
  {
    weight: 8,
    arbitrary: fc
      .constantFrom('CHECK', 'NEXT', 'BACK', 'FLAG', 'RETRY', 'END', 'HAND_IN')
      .map((type): StudyEvent => ({ type })),
  },
  fc.nat(20).map((to): StudyEvent => ({ type: 'GO', to })),
  fc.nat(120).map((now): StudyEvent => ({ type: 'TICK', now: now * second })),
);
const events = fc.array(anyEvent, { maxLength: 60 });
const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), {
  minLength: 1,
  maxLength: 8,
});

describe('whatever is pressed', () => {
  it('an exam marks nothing before its end, and asks every question once', async () => {
    await fc.assert(
      fc.asyncProperty(ids, events, async (questions, pressed) => {
        const { actor, marked, send, settle } = sit();
        send({ type: 'EXAMINE', seed: 's', questions, time: 100 * second, now: 0 });
        for (const event of pressed) {
          send(event);
          const { turns, at } = contextOf(actor);
          expect(turns.map(({ question }) => question)).toEqual(questions);
          expect(at in turns).toBe(true);
          const isOver = stateOf(actor) === '{"exam":"result"}';
          const corrected = turns.filter(({ correct }) => correct !== undefined);
          expect(isOver ? [] : [...corrected, ...marked]).toEqual([]);
          await settle();
        }
        expect(new Set(marked.map(({ question }) => question)).size).toBe(marked.length);
      }),
      { numRuns: 60 },
    );
  });

  it.each(['PRACTISE', 'REVIEW'] as const)(
    '%s asks nothing twice but what was missed, and counts each question once',
    async (type) => {
      await fc.assert(
        fc.asyncProperty(ids, events, async (questions, pressed) => {
          const { actor, marked, send, settle } = sit();
          send({ type, seed: 's', questions });
          for (const event of pressed.filter((one) => one.type !== 'END')) {
            send(event);
            await settle();
          }
          const { turns } = contextOf(actor);
          const first = turns.filter(({ again }) => again !== true);
          expect(first.map(({ question }) => question)).toEqual(questions);
          const unasked = turns.filter(
            ({ question, again }, index) =>
              again === true &&
              !turns
                .slice(0, index)
                .some((turn) => turn.question === question && turn.correct === false),
          );
          expect(unasked).toEqual([]);
          expect(new Set(marked.map(({ question }) => question)).size).toBe(marked.length);
        }),
        { numRuns: 60 },
      );
    },
  );
});
