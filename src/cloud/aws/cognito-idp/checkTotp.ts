import { allOf, check } from '../../../kit/why.ts';
import { matchTotp } from '../../../wire/totp/totp.ts';
import type { World } from '../../world/world.ts';
import { type Checked, failed, passed } from '../reasons.ts';
import type { Somebody } from './challenges.ts';
import { codeReused, wrongMfaCode } from './errors.ts';
import { cognitoIdpRules } from './rules.ts';
import { type FoundPool, putUser } from './userPools.ts';

/**
 * Whether this is the code of the person's authenticator app, now or one step around now, and was not used
 * before (RFC 6238 section 5.2).
 * @returns the world in which the code is used
 */
export function checkTotp(
  world: World,
  { poolId }: FoundPool,
  { username, user }: Somebody,
  code: string,
): Checked<World> {
  const { totp } = user;
  const step = totp && matchTotp(totp.secret, code, world.clock);
  const fresh = step === undefined ? null : step > (totp?.lastUsedStep ?? -1);
  const why = allOf(cognitoIdpRules.totp, [
    check(cognitoIdpRules.totpCode, step !== undefined, { saw: code }),
    check(cognitoIdpRules.totpOnce, fresh),
  ]);
  if (!totp || step === undefined) return failed(why, wrongMfaCode);
  if (fresh !== true) return failed(why, codeReused);
  return passed(
    why,
    putUser(world, poolId, username, { ...user, totp: { ...totp, lastUsedStep: step } }),
  );
}
