import { check, type Why } from '../../kit/why.ts';
import { headerOf, type HttpRequest } from '../http/records.ts';
import { awsError, type AwsError } from './awsError.ts';
import type { ChosenAction } from './queryService.ts';
import { requestRule } from './rules.ts';

/** The prefix of `X-Amz-Target` by which a request in AWS JSON 1.1 names the service. */
export type TargetPrefix =
  | 'AWSCognitoIdentityProviderService'
  | 'AWSCognitoIdentityService'
  | 'SWBExternalService'
  | 'AWSIdentityStore'
  | 'AmazonSSM';

/** Finds the operation that `X-Amz-Target` names, `<prefix>.<Operation>`; names are case-sensitive. */
export function chooseOperation<Action extends string>(
  prefix: TargetPrefix,
  request: HttpRequest,
  known: readonly Action[],
): ChosenAction<Action> {
  const target = headerOf(request, 'x-amz-target') ?? '';
  const action = known.find((name) => target === `${prefix}.${name}`);
  const why: Why = check(requestRule.action, action !== undefined, {
    saw: target,
    wanted: known.map((name) => `${prefix}.${name}`),
  });
  return action === undefined ? { why, error: unknownOperation } : { why, action };
}

/** AWS publishes the code, not the text. */
const unknownOperation: AwsError = awsError(
  'UnknownOperationException',
  400,
  'The service has no such operation.',
);
