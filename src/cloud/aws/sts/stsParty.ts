import { allOf, type Why } from '../../../kit/why.ts';
import type { AwsError } from '../../../wire/aws/awsError.ts';
import { readQueryRequest } from '../../../wire/aws/queryRequest.ts';
import {
  type QueryAnswer,
  queryFormat,
  writeQueryError,
  writeQueryResult,
} from '../../../wire/aws/queryResponse.ts';
import { chooseAction, namespaceFor, stsQuery } from '../../../wire/aws/queryService.ts';
import { readParameters } from '../../../wire/aws/readParameters.ts';
import type { Answer, Evidence, Party } from '../../network.ts';
import { mintUuid } from '../../world/mint.ts';
import type { World } from '../../world/world.ts';
import { authenticate } from '../authenticate.ts';
import { dated } from '../dated.ts';
import { awsHost } from '../hosts.ts';
import { stsActions } from './index.ts';
import type { StsOutcome } from './stsAction.ts';
import { awsRules } from '../rules.ts';

const byName = new Map(stsActions.map((action) => [action.name, action]));

/**
 * AWS STS: finds the operation, reads its parameters, checks the signature where the operation wants
 * one, and lets the operation answer (order of errors: FACTS 13, point 8).
 */
export const stsParty: Party = async (request, scene) => {
  const [requestId, world] = mintUuid(scene.world);
  const region = awsHost(new URL(request.url).host)?.region ?? 'us-east-1';
  const query = readQueryRequest(request);
  const answer: QueryAnswer = {
    namespace: namespaceFor(stsQuery, query),
    requestId,
    format: queryFormat(request),
  };
  const refuse = (error: AwsError, parts: readonly Why[], evidence: readonly Evidence[] = []) =>
    ({
      world,
      response: dated(writeQueryError(error, answer), world),
      why: { ...allOf(awsRules.stsRequest, parts), holds: false },
      evidence,
    }) satisfies Answer;

  const chosen = chooseAction(stsQuery, query, [...byName.keys()]);
  const action = byName.get(chosen.action ?? '');
  if (chosen.error || !action) return refuse(chosen.error as AwsError, [chosen.why]);

  const read = readParameters(action.members, query.fields);
  const call = { world, request, requestId, region };
  const finish = (outcome: StsOutcome, before: readonly Why[], seen: readonly Evidence[] = []) =>
    answerWith(action.name, outcome, [...before, outcome.why], seen, answer);

  if (!action.signed) {
    if (!read.input) return refuse(read.error, [chosen.why, read.why]);
    return finish(await action.run(read.input, call), [chosen.why, read.why]);
  }
  const { caller, error, why, evidence } = authenticate(request, world, { service: 'sts', region });
  const parts = [chosen.why, why, read.why];
  if (error) return refuse(error, parts, evidence);
  if (!read.input) return refuse(read.error, parts, evidence);
  if (!caller) throw new Error('A request that was authenticated has a caller.');
  return finish(await action.run(read.input, { ...call, caller }), parts, evidence);
};

function answerWith(
  action: string,
  outcome: StsOutcome,
  parts: readonly Why[],
  before: readonly Evidence[],
  answer: QueryAnswer,
): Answer {
  const world: World = outcome.world;
  const why = allOf(awsRules.stsRequest, parts);
  const evidence = [...before, ...(outcome.evidence ?? [])];
  return 'error' in outcome.answer
    ? {
        world,
        response: dated(writeQueryError(outcome.answer.error, answer), world),
        why: { ...why, holds: false },
        evidence,
      }
    : {
        world,
        response: dated(writeQueryResult(action, outcome.answer.result, answer), world),
        why,
        evidence,
      };
}
