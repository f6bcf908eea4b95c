import { type AwsError, awsError } from '../../../wire/aws/awsError.ts';

/** Codes and statuses of the IAM API model (2010-05-08); texts as its users report them. */
export const noSuchEntity = (message: string): AwsError => awsError('NoSuchEntity', 404, message);

export const entityAlreadyExists = (message: string): AwsError =>
  awsError('EntityAlreadyExists', 409, message);

export const deleteConflict = (message: string): AwsError =>
  awsError('DeleteConflict', 409, message);

export const invalidInput = (message: string): AwsError => awsError('InvalidInput', 400, message);

export const malformedPolicy = (message: string): AwsError =>
  awsError('MalformedPolicyDocument', 400, message);

export const limitExceeded = (message: string): AwsError => awsError('LimitExceeded', 409, message);

/** `quota` is the name of the quota, such as `RolesPerAccount`. */
export const quotaExceeded = (quota: string, most: number): AwsError =>
  limitExceeded(`Cannot exceed quota for ${quota}: ${most}`);

export const unmodifiableRole = (name: string): AwsError =>
  awsError(
    'UnmodifiableEntity',
    400,
    `Cannot perform the operation on the protected role '${name}' - this role is only modifiable by AWS`,
  );

export const invalidArn = (arn: string): AwsError => invalidInput(`ARN ${arn} is not valid.`);

/** A constraint that the model does not state. */
export const validation = (message: string): AwsError => awsError('ValidationError', 400, message);
