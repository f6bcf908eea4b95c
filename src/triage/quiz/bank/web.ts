import type { Question } from '../question.ts';
import { webRunsQuestions } from './webRuns.ts';
import { webTokensQuestions } from './webTokens.ts';

/** Web identity: OpenID Connect, GitHub, EKS, and AWS vouching to others. */
export const webQuestions: readonly Question[] = [...webTokensQuestions, ...webRunsQuestions];
