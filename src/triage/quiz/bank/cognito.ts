import type { Question } from '../question.ts';
import { cognitoPoolsQuestions } from './cognitoPools.ts';
import { cognitoRunsQuestions } from './cognitoRuns.ts';

/** User pools and identity pools of Cognito. */
export const cognitoQuestions: readonly Question[] = [
  ...cognitoPoolsQuestions,
  ...cognitoRunsQuestions,
];
