import { own } from '../../../../kit/own.ts';
import { type Instant, minutes } from '../../../../kit/time.ts';
import { readCookies, sessionCookie } from '../../../../wire/http/cookies.ts';
import { mintUuid } from '../../../world/mint.ts';
import type { World } from '../../../world/world.ts';
import type { Somebody } from '../challenges.ts';
import type { HostedTurn } from './hostedTurn.ts';

const cookieName = 'cognito';
const cookieScope = { path: '/', sameSite: 'Lax' };

/** FACTS 6.7. It does not grow with use. */
const lifetime = minutes(60);

/** Somebody who signed in at the hosted UI a while ago. */
export interface BrowserSession extends Somebody {
  readonly signedInAt: Instant;
}

/**
 * Who the browser's cookie stands for, while it lives. It does not outlive a sign-out everywhere: tokens of
 * a sign-in before that moment are void.
 */
export function browserSessionOf({
  request,
  world,
  poolId,
  pool,
}: HostedTurn): BrowserSession | undefined {
  const session = world.webSessions.get(readCookies(request).get(cookieName) ?? '');
  if (session?.kind !== 'user-pool' || session.pool !== poolId) return undefined;
  const { username, sub, signedInAt, expiresAt } = session;
  const user = own(pool.users, username);
  const lives = world.clock < expiresAt && signedInAt > (user?.signedOutAt ?? 0);
  return lives && user?.enabled === true && user.sub === sub
    ? { username, user, signedInAt }
    : undefined;
}

/** Starts a session: the world that knows it, and the header that gives the browser its cookie. */
export function startBrowserSession(
  world: World,
  pool: string,
  { username, user: { sub } }: Somebody,
): { readonly world: World; readonly cookie: readonly [string, string] } {
  const [handle, next] = mintUuid(world);
  const signedInAt = world.clock;
  const expiresAt = signedInAt + lifetime;
  const session = { kind: 'user-pool', pool, username, sub, signedInAt, expiresAt } as const;
  return {
    world: { ...next, webSessions: next.webSessions.set(handle, session) },
    cookie: sessionCookie(cookieName, handle, cookieScope),
  };
}

/** Ends the session at the hosted UI and in the browser. */
export function endBrowserSession({ request, world, poolId }: HostedTurn): {
  readonly world: World;
  readonly cookie: readonly [string, string];
} {
  const handle = readCookies(request).get(cookieName) ?? '';
  const session = world.webSessions.get(handle);
  const mine = session?.kind === 'user-pool' && session.pool === poolId;
  return {
    world: mine ? { ...world, webSessions: world.webSessions.delete(handle) } : world,
    cookie: sessionCookie(cookieName, '', { ...cookieScope, maxAge: 0 }),
  };
}
