import type { Option, Question } from './question.ts';
import type { Settled } from './settled.ts';
import { shuffle } from './shuffle.ts';

/** What was answered to a question. */
export interface Given {
  /** The key of the option. */
  readonly chosen: string;
  readonly correct: boolean;
}

/** Answers by the question's id. */
export type Answers = Readonly<Record<string, Given>>;

/** The options of a question in the order of this attempt (1, 2, ...). */
export const optionsOf = (question: Question, attempt: number): readonly Option[] =>
  shuffle(question.options, `${attempt}/${question.id}`);

/** An answer to a question whose right option is known. */
export const grade = (settled: Settled, chosen: string): Given => ({
  chosen,
  correct: chosen === settled.right,
});

/** The answer to a question; undefined where there is none, or where its option is gone from the bank. */
export function answerTo(question: Question, answers: Answers): Given | undefined {
  const given = Object.hasOwn(answers, question.id) ? answers[question.id] : undefined;
  return question.options.some(({ key }) => key === given?.chosen) ? given : undefined;
}

/** The first question after this one, going round, that is not answered; undefined when all are. */
export function nextQuestion(
  questions: readonly Question[],
  answers: Answers,
  after?: string,
): Question | undefined {
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
