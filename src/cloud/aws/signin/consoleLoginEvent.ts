import type { HttpRequest } from '../../../wire/http/records.ts';
import type { RoleSessionIn, World } from '../../world/world.ts';
import { awsHost } from '../hosts.ts';
import { recordEvent } from '../trail.ts';
import { userIdentityOf } from '../userIdentity.ts';

/** Leaves the ConsoleLogin event of a federated sign-in, in the region of the sign-in endpoint. */
export function recordConsoleLogin(
  world: World,
  request: HttpRequest,
  session: RoleSessionIn,
  requestId: string,
): World {
  return recordEvent(world, request, {
    eventSource: 'signin.amazonaws.com',
    eventName: 'ConsoleLogin',
    eventType: 'AwsConsoleSignIn',
    awsRegion: awsHost(new URL(request.url).host)?.region ?? 'us-east-1',
    recipientAccountId: session.account,
    requestID: requestId,
    readOnly: false,
    userIdentity: userIdentityOf(world, { kind: 'role-session', session }),
    responseElements: { ConsoleLogin: 'Success' },
    additionalEventData: {
      MobileVersion: 'No',
      MFAUsed: 'No',
      SamlProviderArn: session.federatedProvider,
    },
  });
}
