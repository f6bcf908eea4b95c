import { check, type Why } from '../../kit/why.ts';
import { awsError, type AwsError } from './awsError.ts';
import type { QueryRequest } from './queryRequest.ts';
import { requestRule } from './rules.ts';

/** What a service of the query protocol is called on the wire. */
export interface QueryService {
  /** The only `Version` that it speaks. */
  readonly version: string;
  /** The XML namespace of its answers. */
  readonly namespace: string;
}

export const stsQuery: QueryService = {
  version: '2011-06-15',
  namespace: 'https://sts.amazonaws.com/doc/2011-06-15/',
};

export const iamQuery: QueryService = {
  version: '2010-05-08',
  namespace: 'https://iam.amazonaws.com/doc/2010-05-08/',
};

/** The namespace of errors that no version of a service's API answers for. */
export const faultNamespace = 'http://webservices.amazon.com/AWSFault/2005-15-09';

/** The namespace in which a service answers a request: its own, unless the request names no version. */
export const namespaceFor = (service: QueryService, request: QueryRequest): string =>
  request.version === undefined ? faultNamespace : service.namespace;

/** The operation that a request asks for, or the error that there is no such one. */
export type ChosenAction<Action extends string> =
  | { readonly why: Why; readonly action: Action; readonly error?: undefined }
  | { readonly why: Why; readonly action?: undefined; readonly error: AwsError };

/** Finds the operation by `Action` and `Version`; names are case-sensitive. */
export function chooseAction<Action extends string>(
  service: QueryService,
  request: QueryRequest,
  known: readonly Action[],
): ChosenAction<Action> {
  const action =
    request.version === service.version ? known.find((name) => name === request.action) : undefined;
  const why = check(requestRule.action, action !== undefined, {
    saw: [request.action ?? '', request.version ?? ''],
    wanted: known.map((name) => `${name} ${service.version}`),
  });
  if (action !== undefined) return { why, action };
  return { why, error: request.action === undefined ? missingAction : unknownAction(request) };
}

const unknownAction = ({ action, version }: QueryRequest): AwsError =>
  awsError(
    'InvalidAction',
    400,
    `Could not find operation ${action} for version ${version ?? 'NO_VERSION_SPECIFIED'}`,
  );

/** IAM API Reference, "Common Errors". */
const missingAction: AwsError = awsError(
  'MissingAction',
  400,
  'The request is missing an action or a required parameter.',
);
