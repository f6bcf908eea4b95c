import { allOf, type Why } from '../../kit/why.ts';
import type { AwsError } from '../../wire/aws/awsError.ts';
import { readQueryRequest } from '../../wire/aws/queryRequest.ts';
import {
  type QueryAnswer,
  queryFormat,
  writeQueryError,
  writeQueryResult,
} from '../../wire/aws/queryResponse.ts';
import { chooseAction, namespaceFor, type QueryService } from '../../wire/aws/queryService.ts';
import { readParameters } from '../../wire/aws/readParameters.ts';
import type { Answer, Evidence, Party } from '../network.ts';
import { mintUuid } from '../world/mint.ts';
import { authenticate } from './authenticate.ts';
import type { AwsAction, AwsOutcome } from './awsAction.ts';
import { dated } from './dated.ts';
import { awsHost } from './hosts.ts';

/** A service of the query protocol. */
export interface QueryApi {
  /** Its name in credential scopes. */
  readonly service: string;
  readonly wire: QueryService;
  /** The rule at the root of the reasons for every answer. */
  readonly rule: string;
  readonly actions: readonly AwsAction[];
}

/**
 * A service of the AWS query protocol: finds the operation, reads its parameters, checks the signature
 * where the operation wants one, and lets the operation answer (order of errors: FACTS 13, point 8).
 */
export function queryParty({ service, wire, rule, actions }: QueryApi): Party {
  const byName = new Map(actions.map((action) => [action.name, action]));
  const names = [...byName.keys()];
  return async (request, scene) => {
    const [requestId, world] = mintUuid(scene.world);
    const host = awsHost(new URL(request.url).host);
    const region = host?.region ?? 'us-east-1';
    const query = readQueryRequest(request);
    const answer: QueryAnswer = {
      namespace: namespaceFor(wire, query),
      requestId,
      format: queryFormat(request),
    };
    const refuse = (error: AwsError, parts: readonly Why[], evidence: readonly Evidence[] = []) =>
      ({
        world,
        response: dated(writeQueryError(error, answer), world),
        why: { ...allOf(rule, parts), holds: false },
        evidence,
      }) satisfies Answer;
    const finish = (
      { name }: AwsAction,
      outcome: AwsOutcome,
      before: readonly Why[],
      seen: readonly Evidence[] = [],
    ): Answer => {
      const refused = 'error' in outcome.answer;
      const why = allOf(rule, [...before, outcome.why]);
      return {
        world: outcome.world,
        response: dated(
          'error' in outcome.answer
            ? writeQueryError(outcome.answer.error, answer)
            : writeQueryResult(name, outcome.answer.result, answer),
          outcome.world,
        ),
        why: refused ? { ...why, holds: false } : why,
        evidence: [...seen, ...(outcome.evidence ?? [])],
      };
    };

    const chosen = chooseAction(wire, query, names);
    if (chosen.error) return refuse(chosen.error, [chosen.why]);
    const action = byName.get(chosen.action);
    if (!action) throw new Error('An operation that was chosen is one of those offered.');

    const read = readParameters(action.members, query.fields);
    const call = {
      world,
      network: scene.network,
      request,
      requestId,
      region,
      globalEndpoint: host?.global ?? true,
    };
    if (!action.signed) {
      if (!read.input) return refuse(read.error, [chosen.why, read.why]);
      return finish(action, await action.run(read.input, call), [chosen.why, read.why]);
    }
    const { caller, error, why, evidence } = authenticate(request, world, {
      service,
      region,
      dialect: 'query',
    });
    const parts = [chosen.why, why, read.why];
    if (error) return refuse(error, parts, evidence);
    if (!read.input) return refuse(read.error, parts, evidence);
    if (!caller) throw new Error('A request that was authenticated has a caller.');
    return finish(action, await action.run(read.input, { ...call, caller }), parts, evidence);
  };
}
