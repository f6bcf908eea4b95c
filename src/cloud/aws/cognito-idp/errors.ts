import { type AwsError, awsError } from '../../../wire/aws/awsError.ts';

const error =
  (code: string) =>
  (message: string): AwsError =>
    awsError(code, 400, message);

export const notAuthorized = error('NotAuthorizedException');
export const invalidParameter = error('InvalidParameterException');
export const resourceNotFound = error('ResourceNotFoundException');
export const invalidPassword = error('InvalidPasswordException');

// FACTS 6.6.
export const incorrectPassword = notAuthorized('Incorrect username or password.');
export const attemptsExceeded = notAuthorized('Password attempts exceeded');
export const userNotFound = awsError('UserNotFoundException', 400, 'User does not exist.');
export const userNotConfirmed = awsError(
  'UserNotConfirmedException',
  400,
  'User is not confirmed.',
);
export const sessionExpired = notAuthorized('Invalid session for the user, session is expired.');
export const sessionUsed = notAuthorized(
  'Invalid session for the user, session can only be used once.',
);
export const invalidSession = notAuthorized('Invalid session for the user.');
export const wrongMfaCode = awsError(
  'CodeMismatchException',
  400,
  'Invalid code received for user',
);
export const wrongConfirmationCode = awsError(
  'CodeMismatchException',
  400,
  'Invalid verification code provided, please try again.',
);
export const expiredCode = awsError(
  'ExpiredCodeException',
  400,
  'Invalid code provided, please request a code again.',
);
export const invalidRefreshToken = notAuthorized('Invalid Refresh Token');
export const refreshTokenExpired = notAuthorized('Refresh Token has expired');
export const refreshTokenRevoked = notAuthorized('Refresh Token has been revoked');

// AWS publishes the codes of these; the texts are general knowledge.
export const userDisabled = notAuthorized('User is disabled.');
export const passwordResetRequired = awsError(
  'PasswordResetRequiredException',
  400,
  'Password reset required for the user',
);
export const temporaryPasswordExpired = notAuthorized(
  'Temporary password has expired and must be reset by an administrator.',
);
export const usernameExists = awsError('UsernameExistsException', 400, 'User already exists');
export const invalidAccessToken = notAuthorized('Invalid Access Token');
export const accessTokenExpired = notAuthorized('Access Token has expired');
export const accessTokenRevoked = notAuthorized('Access Token has been revoked');
export const codeReused = awsError(
  'ExpiredCodeException',
  400,
  'Your software token has already been used once.',
);
export const smsNotSetUp = invalidParameter(
  'SMS configuration and Auto verification for phone_number are required when MFA is required/optional',
);
export const noCustomChallenge = invalidParameter(
  'Custom auth lambda trigger is not configured for the user pool.',
);
export const duplicateProvider = (name: string): AwsError =>
  awsError('DuplicateProviderException', 400, `Provider ${name} already exists.`);
export const noSuchProvider = (name: string, poolId: string): AwsError =>
  invalidParameter(`The provider ${name} does not exist for User Pool ${poolId}.`);
export const noPasswordHere = invalidParameter(
  'The user has no password here: an identity provider signs them in.',
);
export const groupExists = awsError(
  'GroupExistsException',
  400,
  'A group with the name already exists.',
);
export const groupNotFound = resourceNotFound('Group not found.');
