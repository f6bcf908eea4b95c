import { createEmptyCard, fsrs, Rating, type Card } from 'ts-fsrs';
import type { QuestionRecord } from './questionRecord.ts';

/**
 * Intervals are whole days: what was missed is asked again within the sitting, so the schedule needs no
 * steps of minutes. Without fuzz, the same answers give the same schedule.
 */
const scheduler = fsrs({ enable_short_term: false, enable_fuzz: false });

function cardOf(record: QuestionRecord | undefined, now: number): Card {
  if (!record?.memory) return createEmptyCard(new Date(now));
  const { stability, difficulty, interval, lapses, state } = record.memory;
  return {
    stability,
    difficulty,
    lapses,
    state,
    scheduled_days: interval,
    elapsed_days: 0,
    learning_steps: 0,
    reps: record.asked,
    due: new Date(record.due),
    last_review: new Date(record.at),
  };
}

/**
 * The record of a question after one more answer. Right is rated `Good`, wrong `Again`: a choice among
 * given options says no more about how hard it was.
 *
 * @param now milliseconds since 1970; a clock that was set back counts as no time gone by
 */
export function afterAnswer(
  record: QuestionRecord | undefined,
  correct: boolean,
  now: number,
): QuestionRecord {
  const at = Math.max(now, record?.at ?? 0);
  const rating = correct ? Rating.Good : Rating.Again;
  const { card } = scheduler.next(cardOf(record, at), new Date(at), rating);
  return {
    asked: (record?.asked ?? 0) + 1,
    right: (record?.right ?? 0) + (correct ? 1 : 0),
    correct,
    at,
    due: card.due.getTime(),
    memory: {
      stability: card.stability,
      difficulty: card.difficulty,
      interval: card.scheduled_days,
      lapses: card.lapses,
      state: card.state,
    },
  };
}
