import type { Question } from '../question.ts';

/** What all federation has in common. */
export const foundationsQuestions: readonly Question[] = [];
