import { initialTransition, type SnapshotFrom, transition } from 'xstate';
import { federationGuide } from './federationGuide.ts';
import { type Guide, outcomeIds } from './guide.ts';
import { type GuideEvent, guideMachine, type GuideMachine } from './guideMachine.ts';
import { questionNamed, type Turn, type Walk } from './walk.ts';

const machine = guideMachine(federationGuide);

type Snapshot = SnapshotFrom<GuideMachine>;

/** The machine after these answers, and those that it could not take. */
function replay(answers: readonly string[]): { snapshot: Snapshot; unknown: readonly string[] } {
  let [snapshot] = initialTransition(machine);
  for (const [place, answer] of answers.entries()) {
    const event: GuideEvent = { type: 'answer', answer };
    if (!snapshot.can(event)) return { snapshot, unknown: answers.slice(place) };
    [snapshot] = transition(machine, snapshot, event);
  }
  return { snapshot, unknown: [] };
}

function turnsOf(snapshot: Snapshot, guide: Guide): readonly Turn[] {
  return snapshot.context.given.map((given) => {
    const question = questionNamed(guide, given.question);
    const answer = question.answers.find(({ id }) => id === given.answer);
    if (!answer) throw new Error(`${given.question} has no answer ${given.answer}.`);
    return { question, answer };
  });
}

/** Where the machine of the guide is after these answers, in the words of the guide. */
export function placeAt(answers: readonly string[]): Walk {
  const { snapshot, unknown } = replay(answers);
  const state = snapshot.value;
  const outcome = outcomeIds.find((id) => id === state);
  return {
    path: turnsOf(snapshot, federationGuide),
    at: outcome ? { outcome } : { question: questionNamed(federationGuide, state) },
    unknown,
  };
}

/** The answers that stand after a move. Those that the guide does not know are dropped. */
export function answersAfter(answers: readonly string[], move: GuideEvent): readonly string[] {
  const [snapshot] = transition(machine, replay(answers).snapshot, move);
  return snapshot.context.given.map(({ answer }) => answer);
}
