import type { Question } from '../question.ts';
import { policyQuestions } from './policies.ts';
import { samlRunQuestions } from './samlRuns.ts';
import { serviceQuestions } from './services.ts';

/** Takes from each list in turn, so that kinds of question alternate. */
const interleave = (lists: readonly (readonly Question[])[]): readonly Question[] => {
  const rounds = Math.max(...lists.map(({ length }) => length));
  return Array.from({ length: rounds }).flatMap((_, round) =>
    lists.flatMap((list) => list.slice(round, round + 1)),
  );
};

/** Every question of the bank, in the order in which they are asked. A new one is one row of a file. */
export const questions: readonly Question[] = interleave([
  serviceQuestions,
  samlRunQuestions,
  policyQuestions,
]);
