import { federationGuide } from './federationGuide.ts';
import type { Guide, GuideAnswer, GuideQuestion, OutcomeId } from './guide.ts';

/** One question answered. */
export interface Turn {
  readonly question: GuideQuestion;
  readonly answer: GuideAnswer;
}

/** Where someone stands in the guide. */
export type Stand = { readonly question: GuideQuestion } | { readonly outcome: OutcomeId };

/** Where a list of answers leads. */
export interface Walk {
  readonly path: readonly Turn[];
  /** The question to ask next, or the outcome. */
  readonly at: Stand;
  /** Answers that no question on the way has. They come from a broken or an old address. */
  readonly unknown: readonly string[];
}

/** The question with this id. Throws where the guide has none: that is a mistake in its data. */
export function questionNamed(guide: Guide, id: string): GuideQuestion {
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

/** Answers as they stand in an address: `staff.yes.browser`. */
export const formatAnswers = (answers: readonly string[]): string => answers.join('.');

/** Reads answers from an address. Any text will do: `walk` judges whether they exist. */
export const readAnswers = (text: string): readonly string[] =>
  text.split('.').filter((id) => id !== '');
