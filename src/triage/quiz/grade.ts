import type { Option, Question } from './question.ts';
import type { Choice, Settled } from './settled.ts';
import { shuffle } from './shuffle.ts';

/** What was answered to a question. */
export interface Given {
  readonly chosen: Choice;
  readonly correct: boolean;
}

/** Answers by the question's id. */
export type Answers = Readonly<Record<string, Given>>;

const isSame = (one: Choice, other: Choice): boolean =>
  [one].flat().join('\n') === [other].flat().join('\n');

/**
 * The options of a question in the order in which they are shown: it follows from the question and this
 * attempt (1, 2, ..., or its seed). Steps to be ordered never come in their order.
 */
export function shownOptions<Shown extends Option>(
  { id, kind }: Question,
  options: readonly Shown[],
  attempt: number | string,
  right?: Choice,
): readonly Shown[] {
  const shown = shuffle(options, `${attempt}/${id}`);
  const isSolved =
    kind === 'order' &&
    right !== undefined &&
    isSame(
      shown.map(({ key }) => key),
      right,
    );
  return isSolved ? shown.toReversed() : shown;
}

/** An answer to a question whose right answer is known. Half an order right is not right. */
export const grade = (settled: Settled, chosen: Choice): Given => ({
  chosen,
  correct: isSame(chosen, settled.right),
});

/** The answer to a question; undefined where there is none, or where its options are gone from the bank. */
export function answerTo(question: Question, answers: Answers): Given | undefined {
  const given = Object.hasOwn(answers, question.id) ? answers[question.id] : undefined;
  const keys = new Set(question.options.map(({ key }) => key));
  const chosen = given ? [given.chosen].flat() : [];
  const wanted = question.kind === 'order' ? keys.size : 1;
  const isWhole = chosen.length === wanted && new Set(chosen).size === wanted;
  return isWhole && chosen.every((key) => keys.has(key)) ? given : undefined;
}
/** The first question after this one, going round, that is not answered; undefined when all are. */
export function nextQuestion<Known extends Question>(
  questions: readonly Known[],
  answers: Answers,
  after?: string,
): Known | undefined {
  const from = questions.findIndex(({ id }) => id === after) + 1;
  return [...questions.slice(from), ...questions.slice(0, from)].find(
    (question) => !answerTo(question, answers),
  );
}

/** How an attempt stands. */
export interface Score {
  readonly answered: number;
  readonly correct: number;
  readonly total: number;
  /** Those answered wrong, in the order of the bank. */
  readonly missed: readonly Question[];
}

/** Counts answers. Those to questions that are gone from the bank do not count. */
export function scoreOf(questions: readonly Question[], answers: Answers): Score {
  const given = questions.map((question) => answerTo(question, answers));
  return {
    answered: given.filter((one) => one !== undefined).length,
    correct: given.filter((one) => one?.correct).length,
    total: questions.length,
    missed: questions.filter((_, index) => given[index]?.correct === false),
  };
}
