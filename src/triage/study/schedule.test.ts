import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questionRecordSchema, type QuestionRecord } from './questionRecord.ts';
import { afterAnswer } from './schedule.ts';

const day = 86_400_000;
const start = Date.UTC(2026, 8, 14);
const daysTo = ({ at, due }: QuestionRecord): number => (due - at) / day;

/** Answers each time the question is due. */
const whenDue = (answers: readonly boolean[]): readonly QuestionRecord[] => {
  const records: QuestionRecord[] = [];
  for (const correct of answers) {
    const last = records.at(-1);
    records.push(afterAnswer(last, correct, last?.due ?? start));
  }
  return records;
};

describe('the schedule', () => {
  it('asks again later and later while the answers are right', () => {
    const days = whenDue([true, true, true, true]).map(daysTo);
    expect(days[0]).toBeGreaterThanOrEqual(1);
    for (const [index, next] of days.slice(1).entries())
      expect(next).toBeGreaterThan((days[index] ?? 0) * 2);
  });

  it('asks again the next day after a first wrong answer, and soon after a lapse', () => {
    expect(daysTo(afterAnswer(undefined, false, start))).toBe(1);
    const [, , known, lapsed] = whenDue([true, true, true, false]);
    expect(known && lapsed && daysTo(lapsed) < daysTo(known) / 4).toBe(true);
    expect(lapsed).toMatchObject({ asked: 4, right: 3, correct: false, memory: { lapses: 1 } });
  });

  it('gains nothing from the same answer a minute later', () => {
    const once = afterAnswer(undefined, true, start);
    const twice = afterAnswer(once, true, start + 60_000);
    expect(twice.memory?.stability).toBeCloseTo(once.memory?.stability ?? 0);
    expect(twice.asked).toBe(2);
  });

  it('begins anew with an answer that is older than the schedule', () => {
    const old: QuestionRecord = { asked: 1, right: 1, correct: true, at: 0, due: 0 };
    const { memory, due } = afterAnswer(undefined, true, start);
    expect(afterAnswer(old, true, start)).toMatchObject({ asked: 2, right: 2, memory, due });
  });

  it('gives a sound record whatever is answered and whenever, even by a clock set back', () => {
    const answers = fc.array(
      fc.record({ correct: fc.boolean(), now: fc.integer({ min: 0, max: 4e12 }) }),
      { minLength: 1, maxLength: 30 },
    );
    fc.assert(
      fc.property(answers, (given) => {
        let record: QuestionRecord | undefined;
        for (const { correct, now } of given) {
          record = afterAnswer(record, correct, now);
          expect(questionRecordSchema.parse(JSON.parse(JSON.stringify(record)))).toEqual(record);
          expect(daysTo(record)).toBeGreaterThanOrEqual(1);
        }
        expect(record?.asked).toBe(given.length);
      }),
    );
  });
});
