import type { Option, Question } from './question.ts';
import type { Choice, Settled } from './settled.ts';
import { shuffle } from './shuffle.ts';

/** What was answered to a question. */
export interface Given {
  readonly chosen: Choice;
  readonly correct: boolean;
}

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
