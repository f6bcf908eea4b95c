import { own } from '../../kit/own.ts';
import { check } from '../../kit/why.ts';
import { awsError, type AwsError } from '../../wire/aws/awsError.ts';
import { noJsonObject } from '../../wire/aws/jsonErrors.ts';
import { readJsonObject } from '../../wire/aws/jsonObject.ts';
import type { Structure } from '../../wire/aws/members.ts';
import type { ChosenAction } from '../../wire/aws/queryService.ts';
import { type JsonRefusals, readJsonMembers } from '../../wire/aws/readJsonMembers.ts';
import type { ReadParameters } from '../../wire/aws/readParameters.ts';
import { writeRestJsonResult } from '../../wire/aws/restJsonResponse.ts';
import { requestRule } from '../../wire/aws/rules.ts';
import { fieldOf, readQuery } from '../../wire/http/form.ts';
import { headerOf, type HttpRequest, type HttpResponse } from '../../wire/http/records.ts';
import type { Party } from '../network.ts';
import type { AwsAction } from './awsAction.ts';
import { type ServiceApi, serviceParty } from './serviceParty.ts';

/** Where a member of an operation's input stands, and under which name. */
export type MemberPlace = { readonly query: string } | { readonly header: string };

/** An operation of a REST-JSON service: what it does, and by which method and path it is called. */
export interface RestOperation {
  readonly method: string;
  readonly path: string;
  /** A query parameter that tells it from others of the same method and path. */
  readonly query?: readonly [name: string, value: string];
  /** Members that are not listed stand in the JSON body. */
  readonly places?: Readonly<Record<string, MemberPlace>>;
  readonly action: AwsAction;
}

/** A service of the REST-JSON protocol. */
export interface RestApi extends Pick<ServiceApi, 'service' | 'rule'> {
  readonly operations: readonly RestOperation[];
  readonly refusals: JsonRefusals;
  readonly writeError: (error: AwsError, requestId: string) => HttpResponse;
}

/** AWS publishes the code, not the text. */
const unknownOperation = awsError(
  'UnknownOperationException',
  404,
  'The service has no operation of this method and path.',
);

/** Query parameters and headers are text; a number among them is read as one where it looks like one. */
function valueAt(request: HttpRequest, place: MemberPlace, members: Structure, name: string) {
  const given =
    'query' in place
      ? fieldOf(readQuery(request.url), place.query)
      : headerOf(request, place.header);
  const isNumber = own(members, name)?.kind === 'integer' && /^-?\d{1,10}$/.test(given ?? '');
  return isNumber ? Number(given) : given;
}

function read<Members extends Structure>(
  { places = {} }: RestOperation,
  members: Members,
  request: HttpRequest,
  refusals: JsonRefusals,
): ReadParameters<Members> {
  const inBody = Object.keys(members).some((name) => !own(places, name));
  const body = !inBody || request.body.length === 0 ? {} : readJsonObject(request.body);
  if (!body) return { why: check(requestRule.body, false), error: noJsonObject };
  const placed = Object.entries(places).map(
    ([name, place]) => [name, valueAt(request, place, members, name)] as const,
  );
  return readJsonMembers(members, { ...body, ...Object.fromEntries(placed) }, refusals);
}

/**
 * A service of the REST-JSON protocol, such as those of Identity Center that clients call (FACTS 0.1): the
 * operation is told by method and path, its input by query, headers and a JSON body.
 */
export const restParty = ({ operations, refusals, writeError, ...api }: RestApi): Party =>
  serviceParty({
    ...api,
    dialect: 'json',
    actions: operations.map(({ action }) => action),
    open: (request, requestId) => {
      const { pathname } = new URL(request.url);
      const fields = readQuery(request.url);
      const asked = operations.find(
        ({ method, path, query }) =>
          method === request.method &&
          path === pathname &&
          (!query || fieldOf(fields, query[0]) === query[1]),
      );
      return {
        choose: (): ChosenAction<string> => {
          const why = check(requestRule.action, asked !== undefined, {
            saw: `${request.method} ${pathname}`,
            wanted: operations.map(({ method, path }) => `${method} ${path}`),
          });
          return asked ? { why, action: asked.action.name } : { why, error: unknownOperation };
        },
        read: (members) => {
          if (!asked) throw new Error('Only an operation that was chosen has members.');
          return read(asked, members, request, refusals);
        },
        writeResult: (_action, result) => writeRestJsonResult(result, requestId),
        writeError: (error) => writeError(error, requestId),
      };
    },
  });
