import type { Question } from '../question.ts';
import { samlApiRunsQuestions } from './samlApiRuns.ts';
import { samlChoicesQuestions } from './samlChoices.ts';
import { samlConsoleRunsQuestions } from './samlConsoleRuns.ts';
import { samlMessagesQuestions } from './samlMessages.ts';

/** SAML 2.0 federation with IAM. */
export const samlQuestions: readonly Question[] = [
  ...samlChoicesQuestions,
  ...samlConsoleRunsQuestions,
  ...samlApiRunsQuestions,
  ...samlMessagesQuestions,
];
