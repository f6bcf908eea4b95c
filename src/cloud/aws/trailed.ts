import type { InputOf, Member, Structure } from '../../wire/aws/members.ts';
import type { World } from '../world/world.ts';
import type { AwsAction, AwsCall, AwsOutcome, SignedCall } from './awsAction.ts';
import { accountOf } from './caller.ts';
import { recordEvent, type TrailEntry } from './trail.ts';
import { userIdentityOf } from './userIdentity.ts';

type Input = InputOf<Structure>;

/** How the events of a service are made. */
export interface EventSource {
  readonly name: string;
  /** Whose trail an unsigned call is written to; undefined: nobody's. */
  readonly accountOf: (input: Input, world: World) => string | undefined;
  readonly categoryOf?: (operation: string) => TrailEntry['eventCategory'];
}

const hidden = 'HIDDEN_DUE_TO_SECURITY_REASONS';

const isSensitive = (member: Member): boolean =>
  (member.kind === 'text' && member.sensitive === true) ||
  (member.kind === 'map' && isSensitive(member.of));

/** The input as CloudTrail shows it: names in lower camel case, secrets hidden. */
function shownInput(action: AwsAction, input: Input): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(action.members).flatMap(([name, member]) => {
      const value = input[name];
      if (value === undefined) return [];
      const shown = isSensitive(member) ? hidden : value instanceof Map ? [...value] : value;
      return [[`${name.charAt(0).toLowerCase()}${name.slice(1)}`, shown]];
    }),
  );
}

/**
 * The same operation, leaving one CloudTrail event for each call that reached it (CloudTrail User Guide,
 * "CloudTrail record contents").
 */
export function trailed(action: AwsAction, source: EventSource): AwsAction {
  const record = (input: Input, call: AwsCall | SignedCall, outcome: AwsOutcome): AwsOutcome => {
    const caller = 'caller' in call ? call.caller : undefined;
    const account = caller ? accountOf(caller) : source.accountOf(input, outcome.world);
    if (account === undefined) return outcome;
    const { answer } = outcome;
    const category = source.categoryOf?.(action.name);
    const world = recordEvent(outcome.world, call.request, {
      eventSource: source.name,
      eventName: action.name,
      awsRegion: call.region,
      recipientAccountId: account,
      requestID: call.requestId,
      readOnly: /^(?:Get|List|Describe)/.test(action.name),
      userIdentity: caller
        ? userIdentityOf(call.world, caller)
        : { type: 'Unknown', principalId: 'Anonymous' },
      requestParameters: shownInput(action, input),
      ...('error' in answer && {
        errorCode: answer.error.code,
        errorMessage: answer.error.message,
      }),
      ...(category && { eventCategory: category }),
    });
    return { ...outcome, world };
  };
  if (action.signed) {
    const run = action.run;
    return {
      ...action,
      run: async (input: Input, call: SignedCall) => record(input, call, await run(input, call)),
    };
  }
  const run = action.run;
  return {
    ...action,
    run: async (input: Input, call: AwsCall) => record(input, call, await run(input, call)),
  };
}
