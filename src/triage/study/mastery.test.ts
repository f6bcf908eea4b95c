import { describe, expect, it } from 'vitest';
import { countMastery, dueQuestions, masteryByPart, masteryOf } from './mastery.ts';
import { practiceQueue } from './practiceQueue.ts';
import type { QuestionRecord } from './questionRecord.ts';

const record = (correct: boolean, due: number): QuestionRecord => ({
  asked: 1,
  right: correct ? 1 : 0,
  correct,
  at: 0,
  due,
});
const now = 100;
const records = {
  known: record(true, 200),
  due: record(true, 100),
  shaky: record(false, 200),
  late: record(false, 50),
  gone: record(true, 0),
};
const cards = [
  { id: 'known', statements: ['N01'] },
  { id: 'due', statements: ['N01', 'N02'] },
  { id: 'shaky', statements: ['N02'] },
  { id: 'late', statements: ['N02'] },
  { id: 'new', statements: ['N01'] },
  { id: 'toString', statements: [] },
];

describe('mastery', () => {
  it('tells what is known, due, shaky and untouched', () => {
    expect(masteryOf(undefined, now)).toBe('untouched');
    expect(masteryOf(records.known, now)).toBe('known');
    expect(masteryOf(records.due, now)).toBe('due');
    expect(masteryOf(records.shaky, now)).toBe('shaky');
    expect(masteryOf(records.late, now)).toBe('shaky');
  });

  it('finds what is to be asked again, the longest overdue first, of what the bank has', () => {
    expect(dueQuestions(cards, records, now)).toEqual(['late', 'due']);
    expect(dueQuestions(cards, {}, now)).toEqual([]);
  });

  it('is told of each part, question by question', () => {
    const parts = masteryByPart(
      ['N01', 'N02', 'N03'],
      ({ statements }) => statements,
      cards,
      records,
      now,
    );
    expect(parts.map(({ id }) => id)).toEqual(['N01', 'N02']);
    expect(parts[0]?.questions).toEqual([
      { id: 'known', mastery: 'known' },
      { id: 'due', mastery: 'due' },
      { id: 'new', mastery: 'untouched' },
    ]);
    expect(countMastery(parts[1]?.questions ?? [])).toEqual({
      untouched: 0,
      shaky: 2,
      due: 1,
      known: 0,
    });
  });
});

describe('the order of practice', () => {
  it('is what was missed, what is due, what is new, what is known', () => {
    const queue = practiceQueue(cards, records, now, 'seed');
    expect(new Set(queue.slice(0, 2))).toEqual(new Set(['late', 'shaky']));
    expect(queue[2]).toBe('due');
    expect(new Set(queue.slice(3, 5))).toEqual(new Set(['new', 'toString']));
    expect(queue[5]).toBe('known');
  });

  it('is shuffled by the seed', () => {
    const many = Array.from({ length: 20 }, (_, index) => ({ id: String(index) }));
    const [one, same, other] = ['1', '1', '2'].map((seed) => practiceQueue(many, {}, now, seed));
    expect(one).toEqual(same);
    expect(one).not.toEqual(other);
  });
});
