import { seconds } from '../../../kit/time.ts';
import { allOf, check } from '../../../kit/why.ts';
import type { World } from '../../world/world.ts';
import { type Checked, failed, passed } from '../reasons.ts';
import type { Somebody } from './challenges.ts';
import { attemptsExceeded, incorrectPassword } from './errors.ts';
import { cognitoIdpRules } from './rules.ts';
import { type FoundPool, putUser } from './userPools.ts';

/** Wrong passwords in a row before the pool makes somebody wait. */
const freeAttempts = 5;
const longestWait = 15 * 60;

/** A second after the fifth wrong password, twice as long after each further one, at most 15 minutes. */
const waitAfter = (count: number): number =>
  count < freeAttempts ? 0 : seconds(Math.min(2 ** (count - freeAttempts), longestWait));

/**
 * Whether a password, however it was proven, is right, and whether the person may try at all (Cognito
 * Developer Guide, "Lockout behavior for failed sign-in attempts").
 * @returns the world that counts the attempt
 */
export function countAttempt(
  world: World,
  { poolId }: FoundPool,
  { username, user }: Somebody,
  proven: boolean,
): { readonly world: World; readonly outcome: Checked<undefined> } {
  const blocked = (user.failedAttempts?.blockedUntil ?? 0) > world.clock;
  const why = allOf(cognitoIdpRules.password, [
    check(cognitoIdpRules.attempts, !blocked, { saw: String(user.failedAttempts?.count ?? 0) }),
    check(cognitoIdpRules.passwordRight, blocked ? null : proven),
  ]);
  if (blocked) return { world, outcome: failed(why, attemptsExceeded) };
  const { failedAttempts, ...fresh } = user;
  if (proven)
    return {
      world: failedAttempts ? putUser(world, poolId, username, fresh) : world,
      outcome: passed(why, undefined),
    };
  const count = (failedAttempts?.count ?? 0) + 1;
  const counted = {
    ...fresh,
    failedAttempts: { count, blockedUntil: world.clock + waitAfter(count) },
  };
  return {
    world: putUser(world, poolId, username, counted),
    outcome: failed(why, incorrectPassword),
  };
}
