import { adminAddUserToGroup } from './AdminAddUserToGroup.ts';
import { adminCreateUser } from './AdminCreateUser.ts';
import { adminGetUser } from './AdminGetUser.ts';
import { adminInitiateAuth } from './AdminInitiateAuth.ts';
import { adminSetUserPassword } from './AdminSetUserPassword.ts';
import { associateSoftwareToken } from './AssociateSoftwareToken.ts';
import { confirmSignUp } from './ConfirmSignUp.ts';
import { createGroup } from './CreateGroup.ts';
import { createIdentityProvider } from './CreateIdentityProvider.ts';
import { createUserPool } from './CreateUserPool.ts';
import { createUserPoolClient } from './CreateUserPoolClient.ts';
import { createUserPoolDomain } from './CreateUserPoolDomain.ts';
import { getUser } from './GetUser.ts';
import { globalSignOut } from './GlobalSignOut.ts';
import { initiateAuth } from './InitiateAuth.ts';
import { resendConfirmationCode } from './ResendConfirmationCode.ts';
import { respondToAuthChallenge } from './RespondToAuthChallenge.ts';
import { revokeToken } from './RevokeToken.ts';
import { setUserMFAPreference } from './SetUserMFAPreference.ts';
import { setUserPoolMfaConfig } from './SetUserPoolMfaConfig.ts';
import { signUp } from './SignUp.ts';
import { verifySoftwareToken } from './VerifySoftwareToken.ts';

/** The operations of Amazon Cognito user pools that the lab answers. */
export const cognitoIdpActions = [
  adminAddUserToGroup,
  adminCreateUser,
  adminGetUser,
  adminInitiateAuth,
  adminSetUserPassword,
  associateSoftwareToken,
  confirmSignUp,
  createGroup,
  createIdentityProvider,
  createUserPool,
  createUserPoolClient,
  createUserPoolDomain,
  getUser,
  globalSignOut,
  initiateAuth,
  resendConfirmationCode,
  respondToAuthChallenge,
  revokeToken,
  setUserMFAPreference,
  setUserPoolMfaConfig,
  signUp,
  verifySoftwareToken,
];
