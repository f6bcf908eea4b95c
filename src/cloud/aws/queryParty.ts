import { readQueryRequest } from '../../wire/aws/queryRequest.ts';
import {
  type QueryAnswer,
  queryFormat,
  writeQueryError,
  writeQueryResult,
} from '../../wire/aws/queryResponse.ts';
import { chooseAction, namespaceFor, type QueryService } from '../../wire/aws/queryService.ts';
import { readParameters } from '../../wire/aws/readParameters.ts';
import type { Party } from '../network.ts';
import { serviceParty, type ServiceApi } from './serviceParty.ts';

/** A service of the query protocol. */
export interface QueryApi extends Pick<ServiceApi, 'service' | 'rule' | 'actions'> {
  readonly wire: QueryService;
}

/** A service of the AWS query protocol, such as STS and IAM. */
export const queryParty = ({ wire, ...api }: QueryApi): Party =>
  serviceParty({
    ...api,
    dialect: 'query',
    open: (request, requestId) => {
      const query = readQueryRequest(request);
      const answer: QueryAnswer = {
        namespace: namespaceFor(wire, query),
        requestId,
        format: queryFormat(request),
      };
      return {
        choose: (names) => chooseAction(wire, query, names),
        read: (members) => readParameters(members, query.fields),
        writeResult: (action, result) => writeQueryResult(action, result, answer),
        writeError: (error) => writeQueryError(error, answer),
      };
    },
  });
