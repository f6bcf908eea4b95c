import { describe, expect, it } from 'vitest';
import type { ExamRecord } from '../triage/study/examRecord.ts';
import { openKeptExam } from './keptExam.ts';
import { openStorage } from './safeStorage.ts';

const exam: ExamRecord = {
  seed: 's',
  at: 1,
  left: 1000,
  marked: false,
  turns: [
    { question: 'a', answer: 'x', correct: true },
    { question: 'b', answer: ['x', 'y'], flagged: true },
  ],
};
const all = () => true;

describe('a kept exam', () => {
  it('survives a visit until it is dropped', () => {
    const storage = openStorage({});
    expect(openKeptExam(storage).read(all)).toBeUndefined();
    openKeptExam(storage).keep(exam);
    expect(openKeptExam(storage).read(all)).toEqual(exam);
    openKeptExam(storage).drop();
    expect(openKeptExam(storage).read(all)).toBeUndefined();
  });

  it('goes on without questions that are gone, and shows the same one or else the first', () => {
    const kept = openKeptExam(openStorage({}));
    kept.keep(exam);
    expect(kept.read((id) => id === 'b')).toEqual({ ...exam, at: 0, turns: [exam.turns[1]] });
    expect(kept.read((id) => id === 'a')).toEqual({ ...exam, at: 0, turns: [exam.turns[0]] });
    expect(kept.read(() => false)).toBeUndefined();
  });

  it.each(['', '{', 'null', '{"version":2}', '{"version":1,"turns":[]}'])(
    'counts as none where it cannot be read: %s',
    (text) => {
      const storage = openStorage({});
      storage.write('federation-lab.exam', text);
      expect(openKeptExam(storage).read(all)).toBeUndefined();
    },
  );
});
