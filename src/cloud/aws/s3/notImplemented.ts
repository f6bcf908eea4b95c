import { type AwsError, awsError } from '../../../wire/aws/awsError.ts';

/**
 * What S3 can do and the lab cannot. It says so in S3's own words, rather than doing something else than
 * was asked.
 */
export const notImplemented: AwsError = awsError(
  'NotImplemented',
  501,
  'A header you provided implies functionality that is not implemented',
);
