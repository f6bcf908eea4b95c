import type { AwsError } from '../../wire/aws/awsError.ts';
import { writeJsonError, writeJsonResult } from '../../wire/aws/jsonResponse.ts';
import { chooseOperation, type TargetPrefix } from '../../wire/aws/jsonService.ts';
import { readJsonBody } from '../../wire/aws/readJsonMembers.ts';
import type { Violation } from '../../wire/aws/validationError.ts';
import type { Party } from '../network.ts';
import { serviceParty, type ServiceApi } from './serviceParty.ts';

/** A service of AWS JSON 1.1. */
export interface JsonApi extends Pick<ServiceApi, 'service' | 'rule' | 'actions'> {
  readonly target: TargetPrefix;
  /** How it answers parameters that violate its model: the services differ in the code. */
  readonly invalid: (violations: readonly Violation[]) => AwsError;
}

/**
 * A service of AWS JSON 1.1, such as Cognito: the operation stands in `X-Amz-Target`, its input is the
 * body (FACTS 0.1 and 0.2).
 */
export const jsonParty = ({ target, invalid, ...api }: JsonApi): Party =>
  serviceParty({
    ...api,
    dialect: 'json',
    open: (request, requestId) => ({
      choose: (names) => chooseOperation(target, request, names),
      read: (members) => readJsonBody(members, request.body, { invalid }),
      writeResult: (_action, result) => writeJsonResult(result, requestId),
      writeError: (error) => writeJsonError(error, requestId),
    }),
  });
