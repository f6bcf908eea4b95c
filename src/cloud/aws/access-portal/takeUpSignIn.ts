import { allOf, check } from '../../../kit/why.ts';
import { fieldOf, readQuery } from '../../../wire/http/form.ts';
import type { HttpRequest } from '../../../wire/http/records.ts';
import { redirectTo } from '../../htmlPage.ts';
import type { Answer } from '../../network.ts';
import type { IdentityCenterIn, World } from '../../world/world.ts';
import { dropGrant, grantOf } from '../identity-center/grants.ts';
import { identityCenterRules as rules } from '../identity-center/rules.ts';
import { portalPath, signInUrl } from '../sso-signin/signInAddress.ts';
import { startPortalSession } from './portalCookie.ts';

/**
 * `/start/session`: trades the handle that the sign-in page sent along for a session of the portal, and
 * goes on to the page that the person wanted. A handle counts once; with a used one the person signs in.
 */
export function takeUpSignIn(
  request: HttpRequest,
  world: World,
  identityCenter: IdentityCenterIn,
): Answer {
  const query = readQuery(request.url);
  const backTo = portalPath(fieldOf(query, 'continue'));
  const handle = fieldOf(query, 'workflowResultHandle') ?? '';
  const result = grantOf(world, 'sign-in-result', handle);
  const live = result && world.clock < result.expiresAt ? result : undefined;
  const why = allOf(rules.portalPage, [check(rules.signInResult, live !== undefined)]);
  if (!live) return { world, response: redirectTo(signInUrl(identityCenter, backTo)), why };
  const started = startPortalSession(dropGrant(world, handle), identityCenter, live);
  return { world: started.world, response: redirectTo(backTo, [started.cookie]), why };
}
