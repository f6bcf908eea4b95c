import type { BankPart } from '../triage/study/bankPart.ts';

/** How the quiz is taken. */
export const quizModes = ['practice', 'exam', 'review', 'classroom'] as const;
export type QuizMode = (typeof quizModes)[number];

/** A place in the quiz, as it stands in the address bar. Ids are as given: the page judges whether they exist. */
export interface QuizAddress {
  /** Absent: what is known so far, and the way into the modes. */
  readonly mode?: QuizMode;
  /** Only questions of this part are asked. */
  readonly part?: BankPart;
  /** This question is asked first. */
  readonly question?: string;
  /** Decides which questions an exam has, and every order. The same seed gives the same exam to many. */
  readonly seed?: string;
}

const parts = ['theme', 'statement', 'flow', 'pair'] as const;

/** Reads a place from the query, such as `?mode=practice&theme=saml`. What is not known here is passed over. */
export function parseQuizAddress(search: string): QuizAddress {
  const query = new URLSearchParams(search);
  const mode = quizModes.find((one) => one === query.get('mode'));
  if (!mode) return {};
  const by = parts.find((one) => query.get(one));
  const id = by && query.get(by);
  const question = query.get('question');
  const seed = query.get('seed');
  return {
    mode,
    ...(by && id && { part: { by, id } }),
    ...(question && { question }),
    ...(seed && { seed }),
  };
}

/** Writes a place as an address inside the lab. */
export function formatQuizAddress({ mode, part, question, seed }: QuizAddress): string {
  if (!mode) return '/quiz/';
  const query = new URLSearchParams({ mode });
  if (part) query.set(part.by, part.id);
  if (question !== undefined) query.set('question', question);
  if (seed !== undefined) query.set('seed', seed);
  return `/quiz/?${query}`;
}
