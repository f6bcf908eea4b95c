import { describe, expect, it } from 'vitest';
import { writeProgress } from '../triage/study/progressFile.ts';
import type { QuestionRecord } from '../triage/study/questionRecord.ts';
import { createQuizProgress } from './quizProgress.ts';
import { openStorage } from './safeStorage.ts';

const key = 'federation-lab.quiz';
const record = (at: number): QuestionRecord => ({ asked: 1, right: 1, correct: true, at, due: at });
const storing = (text: string) => {
  const storage = openStorage({});
  storage.write(key, text);
  return storage;
};

describe('quiz progress', () => {
  it('starts with nothing, without a word', () => {
    const { records, notice } = createQuizProgress(openStorage({})).getState();
    expect([records, notice]).toEqual([{}, undefined]);
  });

  it('survives a visit, and hands each answer the record before it', () => {
    const storage = openStorage({});
    createQuizProgress(storage)
      .getState()
      .answer('one', () => record(1));
    const later = createQuizProgress(storage);
    later.getState().answer('one', (before) => {
      expect(before).toEqual(record(1));
      return record(2);
    });
    expect(createQuizProgress(storage).getState().records).toEqual({ one: record(2) });
    expect(later.getState().records).toEqual({ one: record(2) });
  });

  it('keeps what another tab has stored, and what it has forgotten', () => {
    const storage = openStorage({});
    const [here, there] = [createQuizProgress(storage), createQuizProgress(storage)];
    here.getState().answer('one', () => record(1));
    there.getState().answer('two', () => record(2));
    expect(there.getState().records).toEqual({ one: record(1), two: record(2) });
    here.getState().reset();
    there.getState().answer('three', () => record(3));
    expect(there.getState().records).toEqual({ three: record(3) });
  });

  it.each(['{', '[]', 'null', '{"version":9}'])('survives broken storage: %s', (text) => {
    const storage = storing(text);
    const store = createQuizProgress(storage);
    expect(store.getState().records).toEqual({});
    expect(store.getState().notice).toContain('could not be read');
    store.getState().answer('one', () => record(1));
    store.getState().dismissNotice();
    expect(store.getState().notice).toBeUndefined();
    const { records, notice } = createQuizProgress(storage).getState();
    expect([records, notice]).toEqual([{ one: record(1) }, undefined]);
  });

  it('keeps the answers that can be read beside some that cannot', () => {
    const broken = { one: record(1), two: { ...record(2), at: 'noon' } };
    const text = writeProgress(broken as unknown as Record<string, QuestionRecord>);
    const { records, notice } = createQuizProgress(storing(text)).getState();
    expect(records).toEqual({ one: record(1) });
    expect(notice).toBe('1 of your saved answers could not be read. The others stand.');
  });

  it('takes in a file, and refuses what is none', () => {
    const store = createQuizProgress(openStorage({}));
    store.getState().answer('one', () => record(5));
    const file = writeProgress({ one: record(1), two: record(2) });
    expect(store.getState().importFile(file)).toBe(true);
    expect(store.getState().records).toEqual({ one: record(5), two: record(2) });
    expect(store.getState().importFile('<html>')).toBe(false);
    expect(store.getState().records).toEqual({ one: record(5), two: record(2) });
  });

  it('forgets questions that are gone from the bank, and everything when told to', () => {
    const storage = storing(writeProgress({ one: record(1), gone: record(2) }));
    const store = createQuizProgress(storage);
    store.getState().keepOnly([{ id: 'one' }, { id: 'new' }]);
    expect(createQuizProgress(storage).getState().records).toEqual({ one: record(1) });
    store.getState().reset();
    expect(store.getState().records).toEqual({});
    expect(storage.read(key)).toBeUndefined();
  });
});
