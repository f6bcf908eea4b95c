import { allOf, check } from '../../../kit/why.ts';
import type { Evidence } from '../../network.ts';
import type { World } from '../../world/world.ts';
import { type Checked, failed } from '../reasons.ts';
import { unsupportedProvider } from './errors.ts';
import type { Login } from './login.ts';
import { cognitoIdentityRules } from './rules.ts';

/** What came of one token in `Logins`. */
export interface CheckedLogin {
  readonly world: World;
  readonly outcome: Checked<Login>;
  readonly evidence: readonly Evidence[];
}

/** A login of a provider that the pool is not set up for. */
export const unsupported = (
  world: World,
  provider: string,
  wanted: readonly string[],
): CheckedLogin => ({
  world,
  evidence: [],
  outcome: failed(
    allOf(cognitoIdentityRules.login, [
      check(cognitoIdentityRules.provider, false, { saw: provider, wanted }),
    ]),
    unsupportedProvider,
  ),
});
