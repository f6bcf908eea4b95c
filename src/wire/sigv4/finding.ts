import type { Why } from '../../kit/why.ts';
import type { AwsError } from '../aws/awsError.ts';

/** A check's outcome, and the answer a service would give if this were the first to fail. */
export interface Finding {
  readonly why: Why;
  readonly error?: AwsError;
}

/** Keeps the error only where the check failed, and does not even word it otherwise. */
export function finding(why: Why, error: () => AwsError): Finding {
  return why.holds === false ? { why, error: error() } : { why };
}
