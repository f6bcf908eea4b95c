import type { Entry } from '../entry.ts';
import { accessPortal } from './accessPortal.ts';
import { accessTokens } from './accessTokens.ts';
import { accountAssignments } from './accountAssignments.ts';
import { amzHeaders } from './amzHeaders.ts';
import { assumeRole } from './assumeRole.ts';
import { awsClaims } from './awsClaims.ts';
import { broker } from './broker.ts';
import { businessApplications } from './businessApplications.ts';
import { cognitoClaims } from './cognitoClaims.ts';
import { cognitoIdentityPools, identityPoolClaims } from './cognitoIdentityPools.ts';
import { cognitoUserPools } from './cognitoUserPools.ts';
import { cookies } from './cookies.ts';
import { directories } from './directories.ts';
import { externalProvider } from './externalProvider.ts';
import { getSessionToken } from './getSessionToken.ts';
import { githubActions } from './githubActions.ts';
import { hostedUi } from './hostedUi.ts';
import { iamAnswers } from './iamAnswers.ts';
import { issuerEndpoints } from './issuerEndpoints.ts';
import { jsonServices } from './jsonServices.ts';
import { jwt } from './jwt.ts';
import { kubernetes } from './kubernetes.ts';
import { oauth } from './oauth.ts';
import { openIdDocuments } from './openIdDocuments.ts';
import { outbound } from './outbound.ts';
import { requestHeaders } from './requestHeaders.ts';
import { responseHeaders } from './responseHeaders.ts';
import { s3 } from './s3.ts';
import { s3Writes } from './s3Writes.ts';
import { samlAttributes } from './samlAttributes.ts';
import { samlElements } from './samlElements.ts';
import { scim } from './scim.ts';
import { signature } from './signature.ts';
import { signIn } from './signIn.ts';
import { ssoOidc } from './ssoOidc.ts';
import { startLine } from './startLine.ts';
import { stsAnswers } from './stsAnswers.ts';
import { stsParameters } from './stsParameters.ts';
import { systemsManager } from './systemsManager.ts';
import { tokenClaims } from './tokenClaims.ts';
import { webIdentity } from './webIdentity.ts';
import { xmlSignatures } from './xmlSignatures.ts';

/** Every explanation of a field. A new one is one object in the file of its subject. */
export const entries: readonly Entry[] = [
  ...startLine,
  ...tokenClaims,
  ...issuerEndpoints,
  ...jsonServices,
  ...requestHeaders,
  ...amzHeaders,
  ...responseHeaders,
  ...cookies,
  ...signIn,
  ...stsParameters,
  ...stsAnswers,
  ...s3,
  ...signature,
  ...samlElements,
  ...samlAttributes,
  ...xmlSignatures,
  ...awsClaims,
  ...cognitoUserPools,
  ...cognitoIdentityPools,
  ...identityPoolClaims,
  ...cognitoClaims,
  ...hostedUi,
  ...assumeRole,
  ...getSessionToken,
  ...iamAnswers,
  ...s3Writes,
  ...broker,
  ...directories,
  ...ssoOidc,
  ...accessPortal,
  ...businessApplications,
  ...systemsManager,
  ...scim,
  ...accountAssignments,
  ...externalProvider,
  ...jwt,
  ...oauth,
  ...openIdDocuments,
  ...webIdentity,
  ...outbound,
  ...githubActions,
  ...accessTokens,
  ...kubernetes,
];
