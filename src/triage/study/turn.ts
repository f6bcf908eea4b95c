import type { Choice } from '../quiz/settled.ts';

/** A question being asked in a sitting. */
export interface Turn {
  /** The question's id. */
  readonly question: string;
  /** It was missed earlier in this sitting. */
  readonly again?: boolean;
  /** What is chosen so far. */
  readonly answer?: Choice;
  /** Whether the answer is right, once it was marked. */
  readonly correct?: boolean;
  /** To be looked at once more before handing in. */
  readonly flagged?: boolean;
}

/** What a sitting consists of, in every mode. */
export interface StudyContext {
  /** Decides every order: of the questions, and of their options. */
  readonly seed: string;
  /** What was asked, what is, and what comes; a missed question is put in once more further on. */
  readonly turns: readonly Turn[];
  /** Which of the turns is shown. */
  readonly at: number;
  /** Milliseconds that are left of an exam. */
  readonly left: number;
  /** When the clock of the exam was last looked at, in milliseconds since 1970. */
  readonly ticked: number;
  /** Why marking failed. */
  readonly error: unknown;
}
