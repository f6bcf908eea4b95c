import type { Question } from '../question.ts';
import { brokerChoicesQuestions } from './brokerChoices.ts';
import { brokerFederationTokenRunsQuestions } from './brokerFederationTokenRuns.ts';
import { brokerMessagesQuestions } from './brokerMessages.ts';
import { brokerRoleRunsQuestions } from './brokerRoleRuns.ts';

/** A custom broker and the calls it makes. */
export const brokerQuestions: readonly Question[] = [
  ...brokerChoicesQuestions,
  ...brokerFederationTokenRunsQuestions,
  ...brokerRoleRunsQuestions,
  ...brokerMessagesQuestions,
];
