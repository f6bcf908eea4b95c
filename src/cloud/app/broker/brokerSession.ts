import { minutes } from '../../../kit/time.ts';
import { readCookies, sessionCookie } from '../../../wire/http/cookies.ts';
import { mintHandle } from '../../world/mint.ts';
import type { WebSessionIn, World } from '../../world/world.ts';
import type { BrokerTurn } from './brokerTurn.ts';

const cookieName = 'broker-session';

/** How long a broker knows a browser: a working day. */
const lifetime = minutes(600);

export type BrokerSessionIn = Extract<WebSessionIn, { kind: 'broker' }>;

/** The session that the browser's cookie stands for, if it is of this broker and still lives. */
export function brokerSessionOf({
  request,
  scene: { world },
  host,
}: BrokerTurn): { readonly handle: string; readonly session: BrokerSessionIn } | undefined {
  const handle = readCookies(request).get(cookieName) ?? '';
  const session = world.webSessions.get(handle);
  return session?.kind === 'broker' && session.host === host && world.clock < session.expiresAt
    ? { handle, session }
    : undefined;
}

/** Starts a session: the world that knows it, and the header that gives the browser its cookie. */
export function startBrokerSession(
  { scene: { world }, host }: BrokerTurn,
  person: string,
): { readonly world: World; readonly cookie: readonly [string, string] } {
  const [handle, next] = mintHandle(world);
  const session = { kind: 'broker', host, person, expiresAt: world.clock + lifetime } as const;
  return {
    world: { ...next, webSessions: next.webSessions.set(handle, session) },
    cookie: sessionCookie(cookieName, handle, { path: '/', sameSite: 'Lax' }),
  };
}
