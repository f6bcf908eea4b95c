import type { AwsError } from '../../../wire/aws/awsError.ts';
import { mintUuid } from '../../world/mint.ts';
import type { RoleSessionIn, World } from '../../world/world.ts';
import { parseIamArn } from '../arns.ts';
import type { SignedCall } from '../awsAction.ts';
import { accountOf, principalOf, userIdOf } from '../caller.ts';
import { recordEvent, type TrailEntry } from '../trail.ts';
import { recordStsEvent } from './stsEvent.ts';
import { assumedRoleInTrail, credentialsInTrail, trailMembers } from './trailMembers.ts';

/** What AssumeRole tells CloudTrail. */
export interface AssumeRoleTold {
  readonly roleArn: string;
  /** The request's input without its one-time code. */
  readonly input: object;
  /** Tags that the caller's session hands on. */
  readonly inheritedTags: Readonly<Record<string, string>>;
  readonly session?: RoleSessionIn;
  readonly error?: AwsError;
}

/**
 * Leaves the CloudTrail event of an AssumeRole in the caller's account and, where a session of another
 * account's role began, in that account too. The two share an id, and the other account is told only which
 * account called and the caller's unique id (CloudTrail User Guide, "Logging IAM and AWS STS API calls").
 */
export function recordAssumeRole(
  world: World,
  call: SignedCall,
  { roleArn, input, inheritedTags, session, error }: AssumeRoleTold,
): World {
  const { caller, request, requestId, region } = call;
  const owner = parseIamArn(roleArn)?.account ?? '';
  const account = accountOf(caller);
  const shared = session !== undefined && owner !== account;
  const [sharedEventID, next] = shared ? mintUuid(world) : [undefined, world];
  const event = {
    eventName: 'AssumeRole',
    requestParameters: {
      ...trailMembers(input),
      ...(Object.keys(inheritedTags).length > 0 && { incomingTransitiveTags: inheritedTags }),
    },
    ...(session && {
      responseElements: {
        credentials: credentialsInTrail(session),
        assumedRoleUser: assumedRoleInTrail(session),
        ...(session.sourceIdentity !== undefined && { sourceIdentity: session.sourceIdentity }),
      },
    }),
    resources: [{ ARN: roleArn, accountId: owner, type: 'AWS::IAM::Role' }],
    ...(sharedEventID !== undefined && { sharedEventID }),
  } satisfies Partial<TrailEntry>;
  const recorded = recordStsEvent(next, call, { ...event, error });
  if (!shared) return recorded;
  return recordEvent(recorded, request, {
    ...event,
    eventSource: 'sts.amazonaws.com',
    awsRegion: region,
    recipientAccountId: owner,
    requestID: requestId,
    readOnly: true,
    userIdentity: {
      type: 'AWSAccount',
      principalId: userIdOf(principalOf(world, caller)),
      accountId: account,
    },
  });
}
