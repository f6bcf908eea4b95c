import type { HttpRequest } from '../../../wire/http/records.ts';
import type { World } from '../../world/world.ts';
import { accountOf, type Caller, sessionOf } from '../caller.ts';
import { awsHost } from '../hosts.ts';
import { recordEvent } from '../trail.ts';
import { userIdentityOf } from '../userIdentity.ts';

/** Leaves an event of the sign-in site, in the region of the endpoint that was asked. */
export function recordSignInEvent(
  world: World,
  request: HttpRequest,
  caller: Caller,
  requestId: string,
  eventName: 'ConsoleLogin' | 'GetSigninToken',
): World {
  const session = sessionOf(caller);
  const provider = session?.kind === 'role' ? session.federatedProvider : undefined;
  return recordEvent(world, request, {
    eventSource: 'signin.amazonaws.com',
    eventName,
    eventType: 'AwsConsoleSignIn',
    awsRegion: awsHost(new URL(request.url).host)?.region ?? 'us-east-1',
    recipientAccountId: accountOf(caller),
    requestID: requestId,
    readOnly: false,
    userIdentity: userIdentityOf(world, caller),
    responseElements: { [eventName]: 'Success' },
    additionalEventData: {
      MobileVersion: 'No',
      MFAUsed: session?.mfaAuthenticatedAt === undefined ? 'No' : 'Yes',
      ...(provider !== undefined && { SamlProviderArn: provider }),
    },
  });
}
