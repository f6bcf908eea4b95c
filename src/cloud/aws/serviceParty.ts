import { allOf, type Why } from '../../kit/why.ts';
import type { AwsError } from '../../wire/aws/awsError.ts';
import type { AwsStructure } from '../../wire/aws/awsValue.ts';
import type { Structure } from '../../wire/aws/members.ts';
import type { ChosenAction } from '../../wire/aws/queryService.ts';
import type { ReadParameters } from '../../wire/aws/readParameters.ts';
import type { HttpRequest, HttpResponse } from '../../wire/http/records.ts';
import type { ServiceKind } from '../../wire/sigv4/signatureErrors.ts';
import type { Answer, Evidence, Party } from '../network.ts';
import { mintUuid } from '../world/mint.ts';
import { authenticate } from './authenticate.ts';
import { checkCredentialLimits, refuseCredentials } from './credentialLimits.ts';
import type { AwsAction, AwsOutcome } from './awsAction.ts';
import { dated } from './dated.ts';
import { awsHost } from './hosts.ts';

/** A request as a protocol reads it, and how that protocol answers it. */
export interface OpenedRequest {
  /** Which of these operations is asked for. */
  readonly choose: (names: readonly string[]) => ChosenAction<string>;
  readonly read: <Members extends Structure>(members: Members) => ReadParameters<Members>;
  readonly writeResult: (action: string, result: AwsStructure | undefined) => HttpResponse;
  readonly writeError: (error: AwsError) => HttpResponse;
}

/** A service of AWS whose operations are chosen by name, whatever protocol carries them. */
export interface ServiceApi {
  /** Its name in credential scopes. */
  readonly service: string;
  /** In which words it refuses signatures. */
  readonly dialect: ServiceKind;
  /** The rule at the root of the reasons for every answer. */
  readonly rule: string;
  readonly actions: readonly AwsAction[];
  readonly open: (request: HttpRequest, requestId: string) => OpenedRequest;
}

/**
 * The party of a service: finds the operation, reads its parameters, checks the signature where the
 * operation wants one, and lets the operation answer (order of errors: FACTS 13, point 8).
 */
export function serviceParty({ service, dialect, rule, actions, open }: ServiceApi): Party {
  const byName = new Map(actions.map((action) => [action.name, action]));
  const names = [...byName.keys()];
  return async (request, scene) => {
    const [requestId, world] = mintUuid(scene.world);
    const host = awsHost(new URL(request.url).host);
    const region = host?.region ?? 'us-east-1';
    const { choose, read, writeResult, writeError } = open(request, requestId);
    const refuse = (error: AwsError, parts: readonly Why[], evidence: readonly Evidence[] = []) =>
      ({
        world,
        response: dated(writeError(error), world),
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
            ? writeError(outcome.answer.error)
            : writeResult(name, outcome.answer.result),
          outcome.world,
        ),
        why: refused ? { ...why, holds: false } : why,
        evidence: [...seen, ...(outcome.evidence ?? [])],
      };
    };

    const chosen = choose(names);
    if (chosen.error) return refuse(chosen.error, [chosen.why]);
    const action = byName.get(chosen.action);
    if (!action) throw new Error('An operation that was chosen is one of those offered.');

    const { input, error: unfit, why: parameters } = read(action.members);
    const call = {
      world,
      network: scene.network,
      request,
      requestId,
      region,
      globalEndpoint: host?.global ?? true,
    };
    if (!action.signed) {
      const parts = [chosen.why, parameters];
      if (unfit) return refuse(unfit, parts);
      return finish(action, await action.run(input, call), parts);
    }
    const { caller, error, why, evidence } = authenticate(request, world, {
      service,
      region,
      dialect,
    });
    const parts = [chosen.why, why, parameters];
    if (error) return refuse(error, parts, evidence);
    if (unfit) return refuse(unfit, parts, evidence);
    if (!caller) throw new Error('A request that was authenticated has a caller.');
    const limits = checkCredentialLimits(service, action.name, caller);
    const signed = { ...call, caller };
    if (limits.error)
      return finish(
        action,
        refuseCredentials(service, action.name, signed, limits),
        parts,
        evidence,
      );
    const admitted = [...parts, limits.why];
    return finish(action, await action.run(input, signed), admitted, evidence);
  };
}
