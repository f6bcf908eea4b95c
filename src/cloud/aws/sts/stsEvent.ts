import type { AwsError } from '../../../wire/aws/awsError.ts';
import type { World } from '../../world/world.ts';
import type { SignedCall } from '../awsAction.ts';
import { accountOf } from '../caller.ts';
import { recordEvent, type TrailEntry } from '../trail.ts';
import { userIdentityOf } from '../userIdentity.ts';

/** What a signed operation of STS tells CloudTrail beside who called, where and when. */
export interface StsEvent extends Pick<
  TrailEntry,
  'eventName' | 'requestParameters' | 'responseElements' | 'resources' | 'sharedEventID'
> {
  readonly error?: AwsError | undefined;
}

/** Leaves the event of a signed operation of STS in the caller's account. */
export const recordStsEvent = (
  world: World,
  {
    request,
    requestId,
    region,
    caller,
  }: Pick<SignedCall, 'request' | 'requestId' | 'region' | 'caller'>,
  { error, ...event }: StsEvent,
): World =>
  recordEvent(world, request, {
    ...event,
    eventSource: 'sts.amazonaws.com',
    awsRegion: region,
    recipientAccountId: accountOf(caller),
    requestID: requestId,
    readOnly: true,
    userIdentity: userIdentityOf(world, caller),
    ...(error && { errorCode: error.code, errorMessage: error.message }),
  });
