import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dropRemoved, mergeProgress, readProgress, writeProgress } from './progressFile.ts';
import type { QuestionRecord } from './questionRecord.ts';
import { afterAnswer } from './schedule.ts';

const records = fc.dictionary(
  fc.string().filter((id) => id !== '__proto__'),
  fc
    .record({ correct: fc.boolean(), at: fc.integer({ min: 0, max: 4e12 }) })
    .map(({ correct, at }) => afterAnswer(undefined, correct, at)),
);
const old: QuestionRecord = { asked: 1, right: 0, correct: false, at: 5, due: 9 };

describe('a progress file', () => {
  it('comes back as it went', () => {
    fc.assert(
      fc.property(records, (all) => {
        expect(readProgress(writeProgress(all))).toEqual({ records: all, faulty: 0 });
      }),
    );
  });

  it('leaves out records that do not hold, and counts them', () => {
    const text = writeProgress({
      sound: old,
      early: { ...old, at: -1 },
      more: { ...old, right: 2 },
      late: { ...old, due: 1e17 },
      none: null as unknown as QuestionRecord,
    });
    expect(readProgress(text)).toEqual({ records: { sound: old }, faulty: 4 });
  });

  it('takes up the answers of the first version as due', () => {
    const first = { version: 1, attempt: 2, answers: { a: { chosen: 'x', correct: true } } };
    expect(readProgress(JSON.stringify(first))).toEqual({
      records: { a: { asked: 1, right: 1, correct: true, at: 0, due: 0 } },
      faulty: 0,
    });
  });

  it.each([
    ['nothing', ''],
    ['no JSON', '{'],
    ['another kind of value', '[]'],
    ['a later version', '{"format":"federation-lab-quiz","version":3,"questions":{}}'],
    ['another file', '{"version":2,"questions":{}}'],
  ])('is not %s', (_name, text) => {
    expect(readProgress(text)).toBeUndefined();
  });

  it('does not throw whatever it is given', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(() => readProgress(text)).not.toThrow();
      }),
    );
  });
});

describe('progress from two places', () => {
  it('keeps of each question the later answer', () => {
    const later = { ...old, at: 7, correct: true, right: 1 };
    expect(mergeProgress({ a: old, b: later }, { a: later, b: old, c: old })).toEqual({
      a: later,
      b: later,
      c: old,
    });
  });

  it('comes to the same from either side, but for answers of one moment', () => {
    fc.assert(
      fc.property(records, records, (one, other) => {
        const merged = mergeProgress(one, other);
        expect(mergeProgress(merged, other)).toEqual(merged);
        expect(Object.keys(mergeProgress(other, one)).toSorted()).toEqual(
          Object.keys(merged).toSorted(),
        );
      }),
    );
  });

  it('drops questions that the bank no longer has', () => {
    expect(dropRemoved({ a: old, gone: old }, [{ id: 'a' }, { id: 'b' }])).toEqual({ a: old });
  });
});
