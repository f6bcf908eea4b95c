import { create } from 'zustand';
import {
  dropRemoved,
  mergeProgress,
  readProgress,
  writeProgress,
} from '../triage/study/progressFile.ts';
import {
  type QuestionRecord,
  type QuestionRecords,
  recordOf,
} from '../triage/study/questionRecord.ts';
import { safeStorage, type SafeStorage } from './safeStorage.ts';

const key = 'federation-lab.quiz';

const unreadable = 'Your saved answers could not be read. The quiz starts anew.';

/** What was stored; where a part of it does not hold, the notice says so. */
function readStored(text: string | undefined): {
  readonly records: QuestionRecords;
  readonly notice?: string;
} {
  if (text === undefined) return { records: {} };
  const read = readProgress(text);
  if (!read) return { records: {}, notice: unreadable };
  const { records, faulty } = read;
  return faulty === 0
    ? { records }
    : { records, notice: `${faulty} of your saved answers could not be read. The others stand.` };
}

interface QuizProgressState {
  /** By the question's id. */
  readonly records: QuestionRecords;
  /** What to tell the learner about the stored answers; undefined when there is nothing to tell. */
  readonly notice?: string | undefined;
  readonly dismissNotice: () => void;
  /** Keeps what an answer makes of the record of a question. */
  readonly answer: (
    question: string,
    change: (record: QuestionRecord | undefined) => QuestionRecord,
  ) => void;
  /** Adds a progress file to what is known: of each question, the later answer counts. */
  readonly importFile: (text: string) => boolean;
  /** Forgets questions that the bank no longer has. */
  readonly keepOnly: (cards: readonly { readonly id: string }[]) => void;
  readonly reset: () => void;
}

/** The quiz progress of one storage, as a Zustand store. What is answered is saved at once. */
export const createQuizProgress = (storage: SafeStorage) =>
  create<QuizProgressState>((set) => {
    /** What another tab has stored since counts too. */
    const stored = (): QuestionRecords => readStored(storage.read(key)).records;
    const save = (records: QuestionRecords): void => {
      storage.write(key, writeProgress(records));
      set({ records });
    };
    return {
      ...readStored(storage.read(key)),
      dismissNotice: () => set({ notice: undefined }),
      answer: (question, change) => {
        const records = stored();
        save({ ...records, [question]: change(recordOf(records, question)) });
      },
      importFile: (text) => {
        const read = readProgress(text);
        if (read) save(mergeProgress(stored(), read.records));
        return read !== undefined;
      },
      keepOnly: (cards) => {
        const records = stored();
        const kept = dropRemoved(records, cards);
        if (Object.keys(kept).length < Object.keys(records).length) save(kept);
      },
      reset: () => {
        storage.remove(key);
        set({ records: {}, notice: undefined });
      },
    };
  });

export const useQuizProgress = createQuizProgress(safeStorage);
