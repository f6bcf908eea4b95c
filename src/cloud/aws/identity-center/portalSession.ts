import type { StoreUserIn, WebSessionIn, World } from '../../world/world.ts';
import { own } from '../../../kit/own.ts';

export type PortalSessionIn = Extract<WebSessionIn, { kind: 'portal' }>;

/** A sign-in at the access portal that still counts, and whose it is. */
export interface SignedInUser {
  readonly userId: string;
  readonly user: StoreUserIn;
  readonly session: string;
  readonly expiresAt: number;
  readonly assertedAttributes: Readonly<Record<string, string>>;
}

/**
 * Who is behind a portal session: undefined where it has ended, or where the user is gone or no longer
 * active.
 */
export function signedInUser(world: World, session: string | undefined): SignedInUser | undefined {
  const found = session === undefined ? undefined : world.webSessions.get(session);
  if (session === undefined || found?.kind !== 'portal' || world.clock >= found.expiresAt)
    return undefined;
  const { userId, expiresAt, assertedAttributes } = found;
  const user = own(world.identityCenter?.users, userId);
  return user?.active === true
    ? { userId, user, session, expiresAt, assertedAttributes }
    : undefined;
}
