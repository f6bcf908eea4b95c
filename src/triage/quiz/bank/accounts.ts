import type { Question } from '../question.ts';
import { accountsBucketsQuestions } from './accountsBuckets.ts';
import { accountsRolesQuestions } from './accountsRoles.ts';

/** Roles, resource policies and sessions between accounts. */
export const accountsQuestions: readonly Question[] = [
  ...accountsRolesQuestions,
  ...accountsBucketsQuestions,
];
