import { check, type Why } from '../../../kit/why.ts';
import { dropGrant, grantOf } from '../identity-center/grants.ts';
import { signedInUser } from '../identity-center/portalSession.ts';
import { identityCenterRules as rules } from '../identity-center/rules.ts';
import { liveUntil } from './liveUntil.ts';
import type { GrantRequest, Redeemed } from './redeemed.ts';

/** A refresh token (RFC 6749 section 6): it counts once, and a new one comes with the new access token. */
export function redeemRefreshToken({ world, clientId, refreshToken }: GrantRequest): Redeemed {
  const parts: Why[] = [
    check(rules.grantParameter, refreshToken !== undefined, { wanted: 'refreshToken' }),
  ];
  if (refreshToken === undefined) return { world, parts, error: 'InvalidRequestException' };
  const found = grantOf(world, 'refresh-token', refreshToken);
  const grant = found?.clientId === clientId ? found : undefined;
  parts.push(check(rules.grantKnown, grant !== undefined));
  if (!grant) return { world, parts, error: 'InvalidGrantException' };
  parts.push(liveUntil(world, grant.expiresAt));
  const person = signedInUser(world, grant.session);
  parts.push(check(rules.signInLive, person !== undefined));
  return person && world.clock < grant.expiresAt
    ? { world: dropGrant(world, refreshToken), parts, person }
    : { world, parts, error: 'InvalidGrantException' };
}
