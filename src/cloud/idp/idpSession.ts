import { type Instant, minutes } from '../../kit/time.ts';
import { readCookies, sessionCookie } from '../../wire/http/cookies.ts';
import type { HttpRequest } from '../../wire/http/records.ts';
import { mintHandle } from '../world/mint.ts';
import type { World } from '../world/world.ts';

const cookieName = 'MSISAuth';
const cookieScope = { path: '/adfs', sameSite: 'None' };

/** AD FS's SsoLifetime, unless an administrator changed it. */
const lifetime = minutes(480);

/** A sign-in that a browser's cookie stands for. */
export interface IdpSession {
  readonly handle: string;
  /** The person's sAMAccountName. */
  readonly person: string;
  readonly signedInAt: Instant;
}

/** The session that the request's cookie stands for, if it is of this host and still lives. */
export function idpSessionOf(
  request: HttpRequest,
  world: World,
  host: string,
  now: Instant,
): IdpSession | undefined {
  const handle = readCookies(request).get(cookieName);
  const session = handle === undefined ? undefined : world.webSessions.get(handle);
  if (handle === undefined || session?.kind !== 'idp' || session.host !== host) return undefined;
  const { person, signedInAt } = session;
  return now < signedInAt + lifetime ? { handle, person, signedInAt } : undefined;
}

/** Starts a session: the world that knows it, and the header that gives the browser its cookie. */
export function startIdpSession(
  world: World,
  host: string,
  person: string,
  now: Instant,
): { readonly world: World; readonly cookie: readonly [string, string] } {
  const [handle, next] = mintHandle(world);
  const session = { kind: 'idp', host, person, signedInAt: now } as const;
  return {
    world: { ...next, webSessions: next.webSessions.set(handle, session) },
    cookie: sessionCookie(cookieName, handle, cookieScope),
  };
}

/** Ends the session at the provider and in the browser. */
export function endIdpSession(
  request: HttpRequest,
  world: World,
): { readonly world: World; readonly cookie: readonly [string, string] } {
  const handle = readCookies(request).get(cookieName);
  const [name, value] = sessionCookie(cookieName, '', cookieScope);
  return {
    world:
      handle === undefined ? world : { ...world, webSessions: world.webSessions.delete(handle) },
    cookie: [name, `${value}; Max-Age=0`],
  };
}
