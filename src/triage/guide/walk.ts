import { federationGuide } from './federationGuide.ts';
import type { Guide, GuideAnswer, GuideQuestion, OutcomeId } from './guide.ts';

/** One question answered. */
export interface Turn {
  readonly question: GuideQuestion;
  readonly answer: GuideAnswer;
}

/** Where a list of answers leads. */
export interface Walk {
  readonly path: readonly Turn[];
  /** The question to ask next, or the outcome. */
  readonly at: { readonly question: GuideQuestion } | { readonly outcome: OutcomeId };
  /** Answers that no question on the way has. They come from a broken or an old address. */
  readonly unknown: readonly string[];
}

function questionNamed(guide: Guide, id: string): GuideQuestion {
  const question = guide.questions.find((one) => one.id === id);
  if (!question) throw new Error(`The guide has no question ${id}.`);
  return question;
}

/** Follows answers through the guide, as far as they can be followed. */
export function walk(answers: readonly string[], guide: Guide = federationGuide): Walk {
  const path: Turn[] = [];
  let question = questionNamed(guide, guide.first);
  for (const id of answers) {
    const answer = question.answers.find((one) => one.id === id);
    if (!answer) return { path, at: { question }, unknown: answers.slice(path.length) };
    path.push({ question, answer });
    if ('outcome' in answer.leads)
      return { path, at: answer.leads, unknown: answers.slice(path.length) };
    question = questionNamed(guide, answer.leads.question);
  }
  return { path, at: { question }, unknown: [] };
}

/** What a person can do in the guide. A changed answer takes back all that followed from it. */
export type GuideMove =
  | { readonly type: 'answer'; readonly answer: string }
  | { readonly type: 'change'; readonly turn: number }
  | { readonly type: 'restart' };

/** The answers after a move. Answers that lead nowhere are dropped. */
export function moveGuide(answers: readonly string[], move: GuideMove): readonly string[] {
  const given = walk(answers).path.map(({ answer }) => answer.id);
  if (move.type === 'answer') return [...given, move.answer];
  return move.type === 'change' ? given.slice(0, move.turn) : [];
}

/** Every list of answers that ends in an outcome. */
export function fullWalks(guide: Guide = federationGuide): readonly (readonly string[])[] {
  const from = (answers: readonly string[]): readonly (readonly string[])[] => {
    const { at } = walk(answers, guide);
    return 'outcome' in at
      ? [answers]
      : at.question.answers.flatMap(({ id }) => from([...answers, id]));
  };
  return from([]);
}

/** The shortest answers that lead to an outcome. */
export function answersTo(outcome: OutcomeId): readonly string[] {
  const leading = fullWalks().filter((answers) => {
    const { at } = walk(answers);
    return 'outcome' in at && at.outcome === outcome;
  });
  const [shortest] = leading.toSorted((one, other) => one.length - other.length);
  if (!shortest) throw new Error(`No answers lead to ${outcome}.`);
  return shortest;
}

/** Answers as they stand in an address: `staff.accounts.ad`. */
export const formatAnswers = (answers: readonly string[]): string => answers.join('.');

/** Reads answers from an address. Any text will do: `walk` judges whether they exist. */
export const readAnswers = (text: string): readonly string[] =>
  text.split('.').filter((id) => id !== '');
