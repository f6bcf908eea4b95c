import type { Instant } from '../../../kit/time.ts';
import { isoTime } from '../../../kit/time.ts';
import { check, type Why } from '../../../kit/why.ts';
import type { World } from '../../world/world.ts';
import { identityCenterRules as rules } from '../identity-center/rules.ts';

/** Whether a code or token has not expired. */
export const liveUntil = ({ clock }: World, expiresAt: Instant): Why =>
  check(rules.grantLive, clock < expiresAt, {
    saw: isoTime(clock),
    wanted: `before ${isoTime(expiresAt)}`,
  });
