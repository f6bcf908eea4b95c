import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createActor } from 'xstate';
import { getSimplePaths } from 'xstate/graph';
import { federationGuide } from './federationGuide.ts';
import { type GuideEvent, guideMachine } from './guideMachine.ts';
import { answersAfter, placeAt } from './guidePlace.ts';
import { fullWalks, walk } from './walk.ts';

const machine = guideMachine(federationGuide);

const endOf = (answers: readonly string[]): string => {
  const { at } = walk(answers);
  return 'outcome' in at ? at.outcome : at.question.id;
};

/** Every beginning of every walk, the empty one and the whole ones too. */
const beginnings = new Map(
  fullWalks().flatMap((answers) =>
    [...answers.keys(), answers.length].map((length) => {
      const part = answers.slice(0, length);
      return [part.join('.'), part] as const;
    }),
  ),
);

describe('the machine of the guide', () => {
  it('has the paths of the data, no more and no fewer', () => {
    const paths = getSimplePaths(machine, {
      events: ({ value }) =>
        federationGuide.questions
          .filter(({ id }) => id === value)
          .flatMap(({ answers }) =>
            answers.map(({ id }): GuideEvent => ({ type: 'answer', answer: id })),
          ),
    });
    const taken = paths.map(({ state, steps }) => [
      steps.flatMap(({ event }) => (event.type === 'answer' ? [event.answer] : [])).join('.'),
      state.value,
    ]);
    expect(Object.fromEntries(taken)).toEqual(
      Object.fromEntries([...beginnings].map(([text, answers]) => [text, endOf(answers)])),
    );
    expect(taken).toHaveLength(beginnings.size);
  });

  it.each([...beginnings])('walks %s step by step, and comes to where the data lead', (_t, way) => {
    const actor = createActor(machine).start();
    for (const answer of way) actor.send({ type: 'answer', answer });
    expect(actor.getSnapshot().value).toBe(endOf(way));
    expect(placeAt(way)).toEqual(walk(way));
    for (const [turn] of way.entries()) {
      const again = createActor(machine, { snapshot: actor.getPersistedSnapshot() }).start();
      again.send({ type: 'change', turn });
      expect(again.getSnapshot().value).toBe(endOf(way.slice(0, turn)));
      expect(answersAfter(way, { type: 'change', turn })).toEqual(way.slice(0, turn));
    }
    actor.send({ type: 'restart' });
    expect(actor.getSnapshot().value).toBe(federationGuide.first);
    expect(actor.getSnapshot().context.given).toEqual([]);
  });

  it('is not moved by what the question does not offer', () => {
    expect(placeAt(['staff', 'nonsense', 'ad'])).toEqual(walk(['staff', 'nonsense', 'ad']));
    expect(answersAfter(['staff'], { type: 'answer', answer: 'nonsense' })).toEqual(['staff']);
    expect(answersAfter(['staff'], { type: 'change', turn: 1 })).toEqual(['staff']);
    expect(answersAfter(['staff'], { type: 'change', turn: -1 })).toEqual(['staff']);
    expect(answersAfter(['customers', 'own'], { type: 'answer', answer: 'own' })).toEqual([
      'customers',
      'own',
    ]);
  });

  it('agrees with the data on any answers whatever', () => {
    const ids = federationGuide.questions.flatMap(({ answers }) => answers.map(({ id }) => id));
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...ids), fc.string())), (answers) => {
        expect(placeAt(answers)).toEqual(walk(answers));
      }),
    );
  });
});
