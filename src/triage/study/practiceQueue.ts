import { shuffle } from '../quiz/shuffle.ts';
import { masteries, masteryOf } from './mastery.ts';
import { type QuestionRecords, recordOf } from './questionRecord.ts';

/**
 * The order in which questions are practised: first what was missed, then what is due, what is new, and
 * last what is known. Within each, the seed decides.
 */
export const practiceQueue = (
  cards: readonly { readonly id: string }[],
  records: QuestionRecords,
  now: number,
  seed: string,
): readonly string[] => {
  const shuffled = shuffle(
    cards.map(({ id }) => id),
    `${seed}/practice`,
  );
  return masteries.flatMap((mastery) =>
    shuffled.filter((id) => masteryOf(recordOf(records, id), now) === mastery),
  );
};
