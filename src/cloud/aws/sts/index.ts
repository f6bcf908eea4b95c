import type { AwsAction } from '../awsAction.ts';
import { assumeRole } from './AssumeRole.ts';
import { assumeRoleWithSaml } from './AssumeRoleWithSAML.ts';
import { assumeRoleWithWebIdentity } from './AssumeRoleWithWebIdentity.ts';
import { assumeRoot } from './AssumeRoot.ts';
import { decodeAuthorizationMessage } from './DecodeAuthorizationMessage.ts';
import { getAccessKeyInfo } from './GetAccessKeyInfo.ts';
import { getCallerIdentity } from './GetCallerIdentity.ts';
import { getDelegatedAccessToken } from './GetDelegatedAccessToken.ts';
import { getFederationToken } from './GetFederationToken.ts';
import { getSessionToken } from './GetSessionToken.ts';
import { getWebIdentityToken } from './GetWebIdentityToken.ts';

/** Every operation of STS that the mock has. A new one is one file and one entry here. */
export const stsActions: readonly AwsAction[] = [
  assumeRole,
  assumeRoleWithSaml,
  assumeRoleWithWebIdentity,
  assumeRoot,
  decodeAuthorizationMessage,
  getAccessKeyInfo,
  getCallerIdentity,
  getDelegatedAccessToken,
  getFederationToken,
  getSessionToken,
  getWebIdentityToken,
];
