import type { Question } from '../question.ts';
import { directoriesConnectorQuestions } from './directoriesConnector.ts';
import { directoriesManagedQuestions } from './directoriesManaged.ts';

/** AD Connector, AWS Managed Microsoft AD, and what needs them. */
export const directoriesQuestions: readonly Question[] = [
  ...directoriesConnectorQuestions,
  ...directoriesManagedQuestions,
];
