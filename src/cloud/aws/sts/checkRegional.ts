import { check, type Why } from '../../../kit/why.ts';
import { type AwsError, awsError } from '../../../wire/aws/awsError.ts';
import type { AwsCall } from '../awsAction.ts';
import { stsRules } from './rules.ts';

/**
 * Whether an operation that only regional endpoints have was asked of one (FACTS 4.11). AWS publishes
 * neither code nor text for the global endpoint; the lab answers as it does for an operation it lacks.
 */
export function checkRegional(
  { globalEndpoint }: Pick<AwsCall, 'globalEndpoint'>,
  action: string,
): { readonly why: Why; readonly error?: AwsError } {
  const why = check(stsRules.regionalEndpoint, !globalEndpoint, {
    wanted: 'sts.<region>.amazonaws.com',
  });
  if (!globalEndpoint) return { why };
  return {
    why,
    error: awsError(
      'InvalidAction',
      400,
      `Could not find operation ${action} for version 2011-06-15`,
    ),
  };
}
