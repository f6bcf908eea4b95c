import type { Question } from '../question.ts';

/** Roles, resource policies and sessions between accounts. */
export const accountsQuestions: readonly Question[] = [];
