import { minutes } from '../../../kit/time.ts';
import type { HttpRequest } from '../../../wire/http/records.ts';
import { redirectTo } from '../../htmlPage.ts';
import type { Answer } from '../../network.ts';
import { mintUuid } from '../../world/mint.ts';
import type { IdentityCenterIn, World } from '../../world/world.ts';
import { issueGrant } from '../identity-center/grants.ts';
import { recordIdentityCenterEvent } from '../identity-center/identityCenterEvent.ts';
import { portalReturnUrl } from './signInAddress.ts';

/**
 * Sends somebody who proved themselves back to the portal. Their browser carries a handle that counts once
 * and for five minutes; the portal trades it for its own cookie, which this host could not set.
 */
export function finishSignIn(
  world: World,
  request: HttpRequest,
  identityCenter: IdentityCenterIn,
  person: {
    readonly userId: string;
    readonly assertedAttributes?: Readonly<Record<string, string>>;
  },
  backTo: string,
): Pick<Answer, 'world' | 'response'> {
  const { userId, assertedAttributes = {} } = person;
  const [handle, afterHandle] = issueGrant(world, {
    kind: 'sign-in-result',
    userId,
    assertedAttributes,
    expiresAt: world.clock + minutes(5),
  });
  const [requestId, next] = mintUuid(afterHandle);
  return {
    world: recordIdentityCenterEvent(
      next,
      { request, requestId, region: identityCenter.region },
      { eventSource: 'signin.amazonaws.com', eventName: 'UserAuthentication', userId },
    ),
    response: redirectTo(portalReturnUrl(identityCenter, handle, backTo)),
  };
}
