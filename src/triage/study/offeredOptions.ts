import { shownOptions } from '../quiz/grade.ts';
import type { Prepared, PreparedOption } from '../quiz/prepared.ts';
import { isWritten, type Question } from '../quiz/question.ts';

const byLine = (one: PreparedOption, other: PreparedOption): number =>
  (one.lines?.first ?? 0) - (other.lines?.first ?? 0);

/**
 * The options of a question in the order in which a sitting offers them. Lines of a document stay in
 * their order; of all others the seed decides.
 *
 * @param prepared absent as long as the question is not ready
 * @returns undefined where the options are not known before the question is ready
 */
export function offeredOptions(
  question: Question,
  prepared: Prepared | undefined,
  seed: string,
): readonly PreparedOption[] | undefined {
  if (question.kind === 'spot') return prepared?.options.toSorted(byLine);
  const options = prepared?.options ?? (isWritten(question) ? question.options : undefined);
  return options && shownOptions(question, options, seed, prepared?.settled.right);
}
