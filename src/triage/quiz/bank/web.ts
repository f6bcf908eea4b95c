import type { Question } from '../question.ts';

/** Web identity: OpenID Connect, GitHub, EKS, and AWS vouching to others. */
export const webQuestions: readonly Question[] = [];
