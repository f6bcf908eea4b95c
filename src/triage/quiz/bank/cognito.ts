import type { Question } from '../question.ts';
import { cognitoPoliciesQuestions } from './cognitoPolicies.ts';
import { cognitoPoolsQuestions } from './cognitoPools.ts';
import { cognitoRunsQuestions } from './cognitoRuns.ts';
import { cognitoUserPoolQuestions } from './cognitoUserPool.ts';

/** User pools and identity pools of Cognito. */
export const cognitoQuestions: readonly Question[] = [
  ...cognitoPoolsQuestions,
  ...cognitoPoliciesQuestions,
  ...cognitoUserPoolQuestions,
  ...cognitoRunsQuestions,
];
