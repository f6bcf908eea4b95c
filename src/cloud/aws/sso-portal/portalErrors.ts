import { awsError, type AwsError } from '../../../wire/aws/awsError.ts';
import { type Violation, validationMessage } from '../../../wire/aws/validationError.ts';

/** Errors of the portal's API (FACTS 7.5). AWS publishes codes and status; the texts are what users report. */
export const unauthorized = awsError(
  'UnauthorizedException',
  401,
  'Session token not found or invalid',
);
export const noAccess = awsError('ForbiddenException', 403, 'No access');

export const invalidPortalRequest = (message: string): AwsError =>
  awsError('InvalidRequestException', 400, message);

export const unfitPortalRequest = (violations: readonly Violation[]): AwsError =>
  invalidPortalRequest(validationMessage(violations));
