import type { Question } from '../question.ts';
import { webPoliciesQuestions } from './webPolicies.ts';
import { webRunsQuestions } from './webRuns.ts';
import { webTokensQuestions } from './webTokens.ts';
import { workloadRunsQuestions } from './workloadRuns.ts';

/** Web identity: OpenID Connect, GitHub, EKS, and AWS vouching to others. */
export const webQuestions: readonly Question[] = [
  ...webTokensQuestions,
  ...webPoliciesQuestions,
  ...webRunsQuestions,
  ...workloadRunsQuestions,
];
