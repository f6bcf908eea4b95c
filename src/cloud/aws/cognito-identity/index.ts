import { createIdentityPool } from './CreateIdentityPool.ts';
import { deleteIdentityPool } from './DeleteIdentityPool.ts';
import { describeIdentityPool } from './DescribeIdentityPool.ts';
import { getCredentialsForIdentity } from './GetCredentialsForIdentity.ts';
import { getId } from './GetId.ts';
import { getIdentityPoolRoles } from './GetIdentityPoolRoles.ts';
import { getOpenIdToken } from './GetOpenIdToken.ts';
import { getOpenIdTokenForDeveloperIdentity } from './GetOpenIdTokenForDeveloperIdentity.ts';
import { getPrincipalTagAttributeMap } from './GetPrincipalTagAttributeMap.ts';
import { listIdentityPools } from './ListIdentityPools.ts';
import { setIdentityPoolRoles } from './SetIdentityPoolRoles.ts';
import { setPrincipalTagAttributeMap } from './SetPrincipalTagAttributeMap.ts';
import { updateIdentityPool } from './UpdateIdentityPool.ts';

/** The operations of Amazon Cognito identity pools that the lab answers. */
export const cognitoIdentityActions = [
  createIdentityPool,
  deleteIdentityPool,
  describeIdentityPool,
  getCredentialsForIdentity,
  getId,
  getIdentityPoolRoles,
  getOpenIdToken,
  getOpenIdTokenForDeveloperIdentity,
  getPrincipalTagAttributeMap,
  listIdentityPools,
  setIdentityPoolRoles,
  setPrincipalTagAttributeMap,
  updateIdentityPool,
];
