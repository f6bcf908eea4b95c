import { seconds } from '../../../kit/time.ts';
import { check } from '../../../kit/why.ts';
import { dropGrant, keepGrant } from '../identity-center/grants.ts';
import { signedInUser } from '../identity-center/portalSession.ts';
import { identityCenterRules as rules } from '../identity-center/rules.ts';
import { grantHeldBy } from './grantHeldBy.ts';
import { liveUntil } from './liveUntil.ts';
import type { GrantRequest, Redeemed } from './redeemed.ts';

/** Seconds by which each slow_down lengthens the interval (RFC 8628 section 3.5). */
const slowDown = 5;

/**
 * A poll with a device code (RFC 8628 sections 3.4 and 3.5). A code that a person allowed counts once; one
 * that is polled too often has to be polled more slowly from then on.
 */
export function redeemDeviceCode(request: GrantRequest): Redeemed {
  const { world, clientId } = request;
  const held = grantHeldBy(world, clientId, 'device', 'deviceCode', request.deviceCode);
  const { parts } = held;
  if (!held.grant) return { world, parts, error: held.error };
  const { grant, value: deviceCode } = held;

  parts.push(liveUntil(world, grant.expiresAt));
  if (world.clock >= grant.expiresAt) return { world, parts, error: 'ExpiredTokenException' };

  const { lastPolledAt, interval, decision, userCode } = grant;
  const waited = lastPolledAt === undefined ? undefined : world.clock - lastPolledAt;
  const patient = waited === undefined || waited >= seconds(interval);
  parts.push(
    check(rules.pollInterval, waited === undefined ? null : patient, {
      ...(waited !== undefined && { saw: `${waited / 1000} s after the last poll` }),
      wanted: `${interval} s`,
    }),
  );
  const polled = { ...grant, lastPolledAt: world.clock };
  if (!patient)
    return {
      world: keepGrant(world, deviceCode, { ...polled, interval: interval + slowDown }),
      parts,
      error: 'SlowDownException',
    };

  parts.push(check(rules.userDecision, decision ? decision.allowed : null));
  if (!decision)
    return {
      world: keepGrant(world, deviceCode, polled),
      parts,
      error: 'AuthorizationPendingException',
    };
  const spent = dropGrant(world, deviceCode, userCode);
  if (!decision.allowed) return { world: spent, parts, error: 'AccessDeniedException' };
  const person = signedInUser(world, decision.session);
  parts.push(check(rules.signInLive, person !== undefined));
  return person
    ? { world: spent, parts, person }
    : { world: spent, parts, error: 'InvalidGrantException' };
}
