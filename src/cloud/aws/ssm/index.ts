import type { AwsAction } from '../awsAction.ts';
import { sendCommand } from './SendCommand.ts';
import { startSession } from './StartSession.ts';

/** Every operation of AWS Systems Manager that the mock knows. A new one is one file and one line here. */
export const ssmActions: readonly AwsAction[] = [sendCommand, startSession];
