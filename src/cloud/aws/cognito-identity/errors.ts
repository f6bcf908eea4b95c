import { type AwsError, awsError } from '../../../wire/aws/awsError.ts';

export const notAuthorized = (message: string): AwsError =>
  awsError('NotAuthorizedException', 400, message);

// FACTS 6.9 and 6.10.
export const noGuests = notAuthorized(
  'Unauthenticated access is not supported for this identity pool.',
);
export const unsupportedProvider = notAuthorized(
  'Token is not from a supported provider of this identity pool.',
);
export const loginsDoNotMatch = notAuthorized(
  "Logins don't match. Please include at least one valid login for this identity or identity pool.",
);
export const forbidden = (identityId: string): AwsError =>
  notAuthorized(`Access to Identity '${identityId}' is forbidden.`);
export const tokenExpired = (now: number, exp: number): AwsError =>
  notAuthorized(`Invalid login token. Token expired: ${now} >= ${exp}`);
export const badConfiguration = awsError(
  'InvalidIdentityPoolConfigurationException',
  400,
  'Invalid identity pool configuration. Check assigned IAM roles for this pool.',
);
export const invalidParameter = (message: string): AwsError =>
  awsError('InvalidParameterException', 400, message);
export const classicFlowOff = invalidParameter(
  'Basic (classic) flow is not enabled, please use enhanced flow.',
);

// AWS publishes the codes of these; the texts are general knowledge.
export const invalidToken = (reason: string): AwsError =>
  notAuthorized(`Invalid login token. ${reason}`);
export const developerProviderFixed = invalidParameter(
  'The developer provider name cannot be changed once it is set.',
);
export const notIdToken = invalidToken('Not a valid OpenId Connect identity token.');
/** STS says the same of such a token. */
export const wrongAudience = invalidToken('Incorrect token audience');
export const poolNotFound = (id: string): AwsError =>
  awsError('ResourceNotFoundException', 400, `IdentityPool '${id}' not found.`);
export const identityNotFound = (id: string): AwsError =>
  awsError('ResourceNotFoundException', 400, `Identity '${id}' not found.`);
export const loginConflict = awsError(
  'ResourceConflictException',
  400,
  'Logins are already linked to another account.',
);
export const roleAmbiguous = awsError(
  'InvalidIdentityPoolConfigurationException',
  400,
  'Ambiguous role resolution: the token names several roles and prefers none.',
);
export const customRoleRefused = notAuthorized(
  'Customer is not authorized to assume the role specified.',
);
