import type { HttpRequest } from '../../../wire/http/records.ts';
import type { World } from '../../world/world.ts';
import { recordEvent } from '../trail.ts';
import { identityStoreArn } from './instance.ts';

/**
 * Leaves an event of Identity Center in the management account's trail, with the person as user identity
 * (CloudTrail User Guide, "CloudTrail userIdentity element", IdentityCenterUser).
 */
export function recordIdentityCenterEvent(
  world: World,
  {
    request,
    requestId,
    region,
  }: { readonly request: HttpRequest; readonly requestId: string; readonly region: string },
  told: {
    readonly eventName: string;
    readonly userId: string;
    readonly eventSource?: string;
    readonly requestParameters?: Readonly<Record<string, unknown>>;
    readonly readOnly?: boolean;
    readonly error?: { readonly code: string; readonly message: string };
  },
): World {
  const { identityCenter, organization } = world;
  if (!identityCenter) return world;
  const { eventName, eventSource = 'sso.amazonaws.com', userId, error } = told;
  return recordEvent(world, request, {
    eventSource,
    eventName,
    awsRegion: region,
    recipientAccountId: organization.managementAccount,
    requestID: requestId,
    readOnly: told.readOnly ?? false,
    userIdentity: {
      type: 'IdentityCenterUser',
      accountId: organization.managementAccount,
      onBehalfOf: { userId, identityStoreArn: identityStoreArn(world, identityCenter) },
    },
    ...(told.requestParameters && { requestParameters: told.requestParameters }),
    ...(error && { errorCode: error.code, errorMessage: error.message }),
  });
}
