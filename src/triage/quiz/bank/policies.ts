import type { Question } from '../question.ts';
import { policiesBucketsQuestions } from './policiesBuckets.ts';
import { policiesConditionsQuestions } from './policiesConditions.ts';
import { policiesLimitsQuestions } from './policiesLimits.ts';
import { policiesOtherLinesQuestions } from './policiesOtherLines.ts';
import { policiesRolesQuestions } from './policiesRoles.ts';
import { policiesTrustLinesQuestions } from './policiesTrustLines.ts';

/** Requests and the policies that decide them. */
export const policiesQuestions: readonly Question[] = [
  ...policiesBucketsQuestions,
  ...policiesRolesQuestions,
  ...policiesConditionsQuestions,
  ...policiesLimitsQuestions,
  ...policiesTrustLinesQuestions,
  ...policiesOtherLinesQuestions,
];
