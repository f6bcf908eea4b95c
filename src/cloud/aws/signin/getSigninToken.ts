import { utf8 } from '../../../kit/bytes.ts';
import { minutes } from '../../../kit/time.ts';
import { allOf, type Why } from '../../../kit/why.ts';
import { fieldOf, type Fields } from '../../../wire/http/form.ts';
import type { HttpRequest } from '../../../wire/http/records.ts';
import type { Answer } from '../../network.ts';
import { mintHandle, mintUuid } from '../../world/mint.ts';
import type { World } from '../../world/world.ts';
import { checkSession } from './checkSession.ts';
import { checkSessionDuration } from './checkSessionDuration.ts';
import { refuseFederation } from './federationAnswer.ts';
import { federationRules } from './rules.ts';
import { recordSignInEvent } from './signInEvent.ts';

/** How long a sign-in link works (FACTS 3.2). */
const tokenLife = minutes(15);

/**
 * `Action=getSigninToken`: trades temporary credentials for a token that a browser can sign in with
 * (IAM User Guide, id_roles_providers_enable-console-custom-url).
 */
export function getSigninToken(
  world: World,
  request: HttpRequest,
  fields: Fields,
  admitted: readonly Why[],
): Answer {
  const checked = checkSession(world, fieldOf(fields, 'Session') ?? '');
  const credentials = [...admitted, ...checked.parts];
  if (!checked.caller) return refuseFederation(world, credentials);
  const duration = checkSessionDuration(fieldOf(fields, 'SessionDuration'), checked.caller);
  const parts = [...credentials, ...duration.parts];
  if (duration.parts.some(({ holds }) => holds === false)) return refuseFederation(world, parts);

  const [token, afterToken] = mintHandle(world);
  const [requestId, minted] = mintUuid(afterToken);
  const kept: World = {
    ...minted,
    webSessions: minted.webSessions.set(token, {
      kind: 'sign-in-token',
      accessKeyId: checked.caller.session.accessKeyId,
      expiresAt: world.clock + tokenLife,
      ...(duration.seconds !== undefined && { sessionDuration: duration.seconds }),
    }),
  };
  const body = utf8(JSON.stringify({ SigninToken: token }));
  return {
    world: recordSignInEvent(kept, request, checked.caller, requestId, 'GetSigninToken'),
    response: {
      status: 200,
      headers: [
        ['Content-Type', 'application/json'],
        ['Content-Length', String(body.length)],
        ['Cache-Control', 'no-store'],
      ],
      body,
    },
    why: allOf(federationRules.federation, parts),
  };
}
