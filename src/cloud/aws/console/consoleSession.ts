import { readCookies } from '../../../wire/http/cookies.ts';
import type { HttpRequest } from '../../../wire/http/records.ts';
import type { SessionIn, World } from '../../world/world.ts';

/** The cookie by which the console knows a signed-in browser. It is sent to all console hosts. */
export const consoleCookie = 'aws-creds';
export const consoleCookieDomain = 'aws.amazon.com';

export interface ConsoleVisitor {
  readonly session: SessionIn;
  /** When the console session ends: never after the credentials behind it. */
  readonly expiresAt: number;
  /** Where to sign in again, where a broker has said so. */
  readonly signInPage?: string | undefined;
}

/** Who the cookie says is visiting; undefined for a stranger. */
export function visitorOf(request: HttpRequest, world: World): ConsoleVisitor | undefined {
  const handle = readCookies(request).get(consoleCookie);
  const found = handle === undefined ? undefined : world.webSessions.get(handle);
  if (found?.kind !== 'console') return undefined;
  const session = world.sessions.get(found.accessKeyId);
  return session && { session, expiresAt: found.expiresAt, signInPage: found.signInPage };
}
