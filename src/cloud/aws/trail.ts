import { isoTime } from '../../kit/time.ts';
import { headerOf, type HttpRequest } from '../../wire/http/records.ts';
import { mintUuid } from '../world/mint.ts';
import type { World } from '../world/world.ts';

/** What an action tells CloudTrail. Members are named as in CloudTrail's record contents reference. */
export interface TrailEntry {
  readonly eventSource: string;
  readonly eventName: string;
  readonly awsRegion: string;
  readonly recipientAccountId: string;
  readonly requestID: string;
  readonly userIdentity: Readonly<Record<string, unknown>>;
  readonly requestParameters?: Readonly<Record<string, unknown>>;
  readonly responseElements?: Readonly<Record<string, unknown>>;
  readonly additionalEventData?: Readonly<Record<string, unknown>>;
  readonly errorCode?: string;
  readonly errorMessage?: string;
  readonly readOnly: boolean;
  /** `Data` for calls on objects, which trails record only where asked to. */
  readonly eventCategory?: 'Management' | 'Data';
  readonly eventType?: 'AwsApiCall' | 'AwsConsoleSignIn';
  /** The same in the events that one call leaves in several accounts. */
  readonly sharedEventID?: string;
  readonly resources?: readonly Readonly<Record<string, string>>[];
}

/** Appends one CloudTrail event to the world's trail, stamped with the world's clock. */
export function recordEvent(world: World, request: HttpRequest, entry: TrailEntry): World {
  const [eventID, next] = mintUuid(world);
  const { eventCategory = 'Management', eventType = 'AwsApiCall', ...rest } = entry;
  return {
    ...next,
    trail: next.trail.push({
      eventVersion: '1.11',
      ...rest,
      eventTime: isoTime(world.clock),
      eventID,
      eventType,
      eventCategory,
      managementEvent: eventCategory === 'Management',
      sourceIPAddress: world.clientAddress,
      userAgent: headerOf(request, 'user-agent') ?? '',
    }),
  };
}
