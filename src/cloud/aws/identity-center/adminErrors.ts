import { type AwsError, awsError } from '../../../wire/aws/awsError.ts';

/** The errors of sso-admin and of the identity store (FACTS 7.1). AWS publishes the codes, not the texts. */
const error =
  (code: string) =>
  (message: string): AwsError =>
    awsError(code, 400, message);

export const validation = error('ValidationException');
export const conflict = error('ConflictException');
export const notFound = error('ResourceNotFoundException');
export const accessDenied = error('AccessDeniedException');
