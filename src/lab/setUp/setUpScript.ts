import { cliOf } from '../code/cliOf.ts';
import type { SetUpPart } from './setUpCall.ts';

/** The calls of one part as commands of the AWS CLI, one after the other. */
export const setUpScript = ({ calls }: SetUpPart): string =>
  calls.map(({ call, keeps }) => cliOf(call, keeps)).join('\n\n');
