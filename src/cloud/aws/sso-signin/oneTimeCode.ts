import { minutes } from '../../../kit/time.ts';
import { check, type Why } from '../../../kit/why.ts';
import { matchTotp } from '../../../wire/totp/totp.ts';
import type { IdentityCenterIn, World } from '../../world/world.ts';
import { changeInstance } from '../identity-center/changes.ts';
import { dropGrant, grantOf, issueGrant } from '../identity-center/grants.ts';
import { identityCenterRules as rules } from '../identity-center/rules.ts';
import { own } from '../../../kit/own.ts';

/** Keeps who has given the right password and owes a code. */
export const startStep = (world: World, userId: string): readonly [step: string, world: World] =>
  issueGrant(world, { kind: 'sign-in-step', userId, expiresAt: world.clock + minutes(5) });

export interface CheckedCode {
  readonly world: World;
  readonly parts: readonly Why[];
  /** Who has now proved themselves. */
  readonly userId?: string;
  /** The person has to begin anew. */
  readonly over: boolean;
}

/**
 * Checks the code of an authenticator app (RFC 6238) against the step that the password began. Each code
 * counts once.
 */
export function checkOneTimeCode(
  world: World,
  identityCenter: IdentityCenterIn,
  step: string,
  code: string,
): CheckedCode {
  const found = grantOf(world, 'sign-in-step', step);
  const begun = found && world.clock < found.expiresAt ? found : undefined;
  const user = begun && own(identityCenter.users, begun.userId);
  const stepLives = check(rules.signInStep, user !== undefined);
  if (!begun || user?.totpSecret === undefined) return { world, parts: [stepLives], over: true };
  const matched = matchTotp(user.totpSecret, code, world.clock);
  const fresh = matched !== undefined && matched > (user.lastUsedStep ?? -1);
  const parts = [
    stepLives,
    check(rules.oneTimeCode, matched !== undefined),
    check(rules.oneTimeCodeUnused, matched === undefined ? null : fresh),
  ];
  if (!fresh) return { world, parts, over: false };
  const users = {
    ...identityCenter.users,
    [begun.userId]: { ...user, lastUsedStep: matched },
  };
  return {
    world: changeInstance(dropGrant(world, step), identityCenter, { users }),
    parts,
    userId: begun.userId,
    over: false,
  };
}
