import { type Instant, minutes } from '../../kit/time.ts';
import { readCookies, sessionCookie } from '../../wire/http/cookies.ts';
import { mintHandle } from '../world/mint.ts';
import type { World } from '../world/world.ts';
import type { AdfsTurn } from './adfsTurn.ts';
import { productOf } from './product.ts';

const cookieOf = ({ provider }: AdfsTurn) => {
  const { name, path } = productOf(provider).cookie;
  return { name, scope: { path, sameSite: 'None' } };
};

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
export function idpSessionOf(turn: AdfsTurn): IdpSession | undefined {
  const { request, world, host, now } = turn;
  const handle = readCookies(request).get(cookieOf(turn).name);
  const session = handle === undefined ? undefined : world.webSessions.get(handle);
  if (handle === undefined || session?.kind !== 'idp' || session.host !== host) return undefined;
  const { person, signedInAt } = session;
  return now < signedInAt + lifetime ? { handle, person, signedInAt } : undefined;
}

/** Starts a session: the world that knows it, and the header that gives the browser its cookie. */
export function startIdpSession(
  turn: AdfsTurn,
  person: string,
): { readonly world: World; readonly cookie: readonly [string, string] } {
  const { world, host, now } = turn;
  const [handle, next] = mintHandle(world);
  const session = { kind: 'idp', host, person, signedInAt: now } as const;
  const { name, scope } = cookieOf(turn);
  return {
    world: { ...next, webSessions: next.webSessions.set(handle, session) },
    cookie: sessionCookie(name, handle, scope),
  };
}

/** Ends the session at the provider and in the browser. */
export function endIdpSession(turn: AdfsTurn): {
  readonly world: World;
  readonly cookie: readonly [string, string];
} {
  const { request, world } = turn;
  const { name: cookieName, scope } = cookieOf(turn);
  const handle = readCookies(request).get(cookieName);
  const [name, value] = sessionCookie(cookieName, '', scope);
  return {
    world:
      handle === undefined ? world : { ...world, webSessions: world.webSessions.delete(handle) },
    cookie: [name, `${value}; Max-Age=0`],
  };
}
