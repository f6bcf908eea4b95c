import * as z from 'zod/mini';
import { create } from 'zustand';
import type { Given } from '../triage/quiz/grade.ts';
import { safeStorage, type SafeStorage } from './safeStorage.ts';

const key = 'federation-lab.quiz';

const schema = z.object({
  version: z.literal(1),
  /** Counts the attempts, from 1. It also decides the order in which options are shown. */
  attempt: z.int().check(z.minimum(1)),
  /** Of this attempt, by the question's id. Which of them still exist is for grading to say. */
  answers: z.record(
    z.string(),
    z.object({
      chosen: z.union([z.string(), z.readonly(z.array(z.string()))]),
      correct: z.boolean(),
    }),
  ),
});

/** How far a learner has come in the quiz. */
export type QuizProgress = z.infer<typeof schema>;

export const defaultQuizProgress: QuizProgress = { version: 1, attempt: 1, answers: {} };

/** Reads stored progress. Anything that is no record of this version counts as none, and is told so. */
export function readQuizProgress(text: string | undefined): {
  readonly progress: QuizProgress;
  readonly notice?: string;
} {
  if (text === undefined) return { progress: defaultQuizProgress };
  try {
    return { progress: schema.parse(JSON.parse(text)) };
  } catch {
    return {
      progress: defaultQuizProgress,
      notice: 'Your saved answers could not be read. The quiz starts anew.',
    };
  }
}

interface QuizProgressState extends QuizProgress {
  /** What to tell the learner about the stored answers; undefined when there is nothing to tell. */
  readonly notice?: string | undefined;
  /** Keeps the answer to a question. The first one counts. */
  readonly answer: (question: string, given: Given) => void;
  /** Begins the next attempt, with no answers. */
  readonly restart: () => void;
}

/** The quiz progress of one storage, as a Zustand store. What is answered is saved at once. */
export const createQuizProgress = (storage: SafeStorage) =>
  create<QuizProgressState>((set, get) => {
    const { progress, notice } = readQuizProgress(storage.read(key));
    const save = (attempt: number, answers: QuizProgress['answers']): void => {
      storage.write(key, JSON.stringify({ version: 1, attempt, answers } satisfies QuizProgress));
      set({ attempt, answers, notice: undefined });
    };
    return {
      ...progress,
      notice,
      answer: (question, given) => {
        const { attempt, answers } = get();
        if (!Object.hasOwn(answers, question))
          save(attempt, { ...answers, [question]: { ...given } });
      },
      restart: () => save(get().attempt + 1, {}),
    };
  });

export const useQuizProgress = createQuizProgress(safeStorage);
