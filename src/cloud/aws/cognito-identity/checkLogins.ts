import { allOf, type Why } from '../../../kit/why.ts';
import type { AwsError } from '../../../wire/aws/awsError.ts';
import type { Evidence, Network } from '../../network.ts';
import type { World } from '../../world/world.ts';
import { checkLogin } from './checkLogin.ts';
import type { FoundIdentityPool } from './identityPools.ts';
import type { Login } from './login.ts';
import { cognitoIdentityRules } from './rules.ts';

export interface CheckedLogins {
  /** After the questions that were asked of providers. */
  readonly world: World;
  readonly why: Why;
  readonly evidence: readonly Evidence[];
  readonly logins: readonly Login[];
  readonly error?: AwsError;
}

/** Verifies every token that is shown, one after the other; the first that fails is the answer. */
export async function checkLogins(
  network: Network,
  before: World,
  pool: FoundIdentityPool,
  given: ReadonlyMap<string, string>,
): Promise<CheckedLogins> {
  const parts: Why[] = [];
  const logins: Login[] = [];
  const evidence: Evidence[] = [];
  let world = before;
  for (const [provider, token] of given) {
    const checked = await checkLogin(network, world, pool, provider, token);
    world = checked.world;
    parts.push(checked.outcome.why);
    evidence.push(...checked.evidence);
    const why = allOf(cognitoIdentityRules.logins, [...parts]);
    if (checked.outcome.error)
      return { world, why, evidence, logins, error: checked.outcome.error };
    logins.push(checked.outcome.value);
  }
  return { world, why: allOf(cognitoIdentityRules.logins, parts), evidence, logins };
}
