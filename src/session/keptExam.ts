import { type ExamRecord, readExam, writeExam } from '../triage/study/examRecord.ts';
import { safeStorage, type SafeStorage } from './safeStorage.ts';

const key = 'federation-lab.exam';

/** The exam that is under way, or the result of the last one, kept while the page is closed. */
export interface KeptExam {
  /** Undefined where there is none. Questions that are not known are left out. */
  read(known: (question: string) => boolean): ExamRecord | undefined;
  keep(exam: ExamRecord): void;
  drop(): void;
}

/** The exam kept in a storage. */
export const openKeptExam = (storage: SafeStorage): KeptExam => ({
  read: (known) => readExam(storage.read(key), known),
  keep: (exam) => storage.write(key, writeExam(exam)),
  drop: () => storage.remove(key),
});

export const keptExam: KeptExam = openKeptExam(safeStorage);
