import { assumeRoleWithSaml } from './AssumeRoleWithSAML.ts';
import { assumeRoleWithWebIdentity } from './AssumeRoleWithWebIdentity.ts';
import { getCallerIdentity } from './GetCallerIdentity.ts';
import { getWebIdentityToken } from './GetWebIdentityToken.ts';
import type { AwsAction } from '../awsAction.ts';

/** Every operation of STS that the mock has. A new one is one file and one entry here. */
export const stsActions: readonly AwsAction[] = [
  assumeRoleWithSaml,
  assumeRoleWithWebIdentity,
  getCallerIdentity,
  getWebIdentityToken,
];
