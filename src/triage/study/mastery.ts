import { type QuestionRecord, type QuestionRecords, recordOf } from './questionRecord.ts';

/**
 * How well something is known:
 *
 * - `untouched`: never asked
 * - `shaky`: the last answer was wrong
 * - `due`: the last answer was right, and it is time to ask again
 * - `known`: the last answer was right, and it is not
 */
export type Mastery = 'untouched' | 'shaky' | 'due' | 'known';

/** In the order in which they want attention. */
export const masteries: readonly Mastery[] = ['shaky', 'due', 'untouched', 'known'];

/** How well one question is known. */
export function masteryOf(record: QuestionRecord | undefined, now: number): Mastery {
  if (!record) return 'untouched';
  if (!record.correct) return 'shaky';
  return isDue(record, now) ? 'due' : 'known';
}

/** Whether it is time to ask a question again, however it was answered last. */
export const isDue = ({ due }: QuestionRecord, now: number): boolean => due <= now;

/** The questions that it is time to ask again, the longest overdue first. */
export const dueQuestions = (
  cards: readonly { readonly id: string }[],
  records: QuestionRecords,
  now: number,
): readonly string[] =>
  cards
    .flatMap(({ id }) => {
      const record = recordOf(records, id);
      return record && isDue(record, now) ? [{ id, due: record.due }] : [];
    })
    .toSorted((one, other) => one.due - other.due)
    .map(({ id }) => id);

/** The questions of a statement or a flow, each with how well it is known. */
export interface MasteredPart {
  readonly id: string;
  readonly questions: readonly { readonly id: string; readonly mastery: Mastery }[];
}

/** How well each of these parts is known, question by question. A part without questions is left out. */
export const masteryByPart = <Card extends { readonly id: string }>(
  parts: readonly string[],
  partsOf: (card: Card) => readonly string[],
  cards: readonly Card[],
  records: QuestionRecords,
  now: number,
): readonly MasteredPart[] =>
  parts.flatMap((part) => {
    const questions = cards
      .filter((card) => partsOf(card).includes(part))
      .map(({ id }) => ({ id, mastery: masteryOf(recordOf(records, id), now) }));
    return questions.length > 0 ? [{ id: part, questions }] : [];
  });

/** How many questions are known how well. */
export function countMastery(
  questions: readonly { readonly mastery: Mastery }[],
): Readonly<Record<Mastery, number>> {
  const counts = { untouched: 0, shaky: 0, due: 0, known: 0 };
  for (const { mastery } of questions) counts[mastery] += 1;
  return counts;
}
