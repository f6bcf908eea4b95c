import { seconds } from '../../../kit/time.ts';
import { readCookies, sessionCookie } from '../../../wire/http/cookies.ts';
import type { HttpRequest } from '../../../wire/http/records.ts';
import { mintHandle } from '../../world/mint.ts';
import type { IdentityCenterIn, World } from '../../world/world.ts';
import type { GrantOf } from '../identity-center/grants.ts';

const cookieName = 'x-amz-sso_authn';
const scope = { path: '/', sameSite: 'Lax' };

/** The portal session that a request's cookie stands for; whether it lives is another question. */
export const sessionHandleOf = (request: HttpRequest): string | undefined =>
  readCookies(request).get(cookieName);

/** Starts a session of the portal's own for a sign-in, and gives the browser its cookie. */
export function startPortalSession(
  world: World,
  { portalSessionDuration }: IdentityCenterIn,
  { userId, assertedAttributes }: GrantOf<'sign-in-result'>,
): { readonly world: World; readonly cookie: readonly [string, string] } {
  const [handle, next] = mintHandle(world);
  const session = {
    kind: 'portal',
    userId,
    assertedAttributes,
    signedInAt: world.clock,
    expiresAt: world.clock + seconds(portalSessionDuration),
  } as const;
  return {
    world: { ...next, webSessions: next.webSessions.set(handle, session) },
    cookie: sessionCookie(cookieName, handle, scope),
  };
}

/** Ends the session at the portal and in the browser. */
export function endPortalSession(
  world: World,
  request: HttpRequest,
): { readonly world: World; readonly cookie: readonly [string, string] } {
  const handle = sessionHandleOf(request);
  const [name, value] = sessionCookie(cookieName, '', scope);
  return {
    world:
      handle !== undefined && world.webSessions.get(handle)?.kind === 'portal'
        ? { ...world, webSessions: world.webSessions.delete(handle) }
        : world,
    cookie: [name, `${value}; Max-Age=0`],
  };
}
