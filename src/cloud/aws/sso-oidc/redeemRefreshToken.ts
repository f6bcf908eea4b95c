import { check } from '../../../kit/why.ts';
import { dropGrant } from '../identity-center/grants.ts';
import { signedInUser } from '../identity-center/portalSession.ts';
import { identityCenterRules as rules } from '../identity-center/rules.ts';
import { grantHeldBy } from './grantHeldBy.ts';
import { liveUntil } from './liveUntil.ts';
import type { GrantRequest, Redeemed } from './redeemed.ts';

/** A refresh token (RFC 6749 section 6): it counts once, and a new one comes with the new access token. */
export function redeemRefreshToken(request: GrantRequest): Redeemed {
  const { world, clientId } = request;
  const held = grantHeldBy(world, clientId, 'refresh-token', 'refreshToken', request.refreshToken);
  const { parts } = held;
  if (!held.grant) return { world, parts, error: held.error };
  const { grant, value: refreshToken } = held;
  parts.push(liveUntil(world, grant.expiresAt));
  const person = signedInUser(world, grant.session);
  parts.push(check(rules.signInLive, person !== undefined));
  return person && world.clock < grant.expiresAt
    ? { world: dropGrant(world, refreshToken), parts, person }
    : { world, parts, error: 'InvalidGrantException' };
}
