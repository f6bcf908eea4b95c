import { type AwsError, awsError } from '../../../wire/aws/awsError.ts';

/** S3 names the argument that it cannot use, and repeats its value. */
export const invalidArgument = (message: string, name: string, value: string): AwsError =>
  awsError('InvalidArgument', 400, message, [
    ['ArgumentName', name],
    ['ArgumentValue', value],
  ]);
