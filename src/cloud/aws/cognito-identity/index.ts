import { deleteIdentityPool } from './DeleteIdentityPool.ts';
import { getCredentialsForIdentity } from './GetCredentialsForIdentity.ts';
import { getId } from './GetId.ts';
import { getIdentityPoolRoles } from './GetIdentityPoolRoles.ts';
import { getOpenIdToken } from './GetOpenIdToken.ts';
import { getOpenIdTokenForDeveloperIdentity } from './GetOpenIdTokenForDeveloperIdentity.ts';

/** The operations of Amazon Cognito identity pools that the lab answers. */
export const cognitoIdentityActions = [
  deleteIdentityPool,
  getCredentialsForIdentity,
  getId,
  getIdentityPoolRoles,
  getOpenIdToken,
  getOpenIdTokenForDeveloperIdentity,
];
