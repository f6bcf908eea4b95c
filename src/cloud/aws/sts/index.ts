import type { AwsAction } from '../awsAction.ts';
import { assumeRole } from './AssumeRole.ts';
import { assumeRoleWithSaml } from './AssumeRoleWithSAML.ts';
import { getCallerIdentity } from './GetCallerIdentity.ts';

/** Every operation of STS that the mock has. A new one is one file and one entry here. */
export const stsActions: readonly AwsAction[] = [assumeRole, assumeRoleWithSaml, getCallerIdentity];
