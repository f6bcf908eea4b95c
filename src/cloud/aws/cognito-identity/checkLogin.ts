import { own } from '../../../kit/own.ts';
import type { Network } from '../../network.ts';
import type { World } from '../../world/world.ts';
import { openIdConnectProviderArn } from '../arns.ts';
import { passed } from '../reasons.ts';
import { type CheckedLogin, unsupported } from './checkedLogin.ts';
import { fromSaml } from './fromSaml.ts';
import { fromUserPool } from './fromUserPool.ts';
import { fromWeb } from './fromWeb.ts';
import type { FoundIdentityPool } from './identityPools.ts';
import { developerProvider } from './login.ts';
import { checkDeveloperToken } from './poolToken.ts';

/** Verifies one token of `Logins` by the kind of provider that its key names (FACTS 6.10). */
export async function checkLogin(
  network: Network,
  world: World,
  at: FoundIdentityPool,
  provider: string,
  token: string,
): Promise<CheckedLogin> {
  const { pool, poolId } = at;
  if (provider === developerProvider) {
    const outcome = await checkDeveloperToken(world, poolId, token);
    return {
      world,
      evidence: [],
      outcome: outcome.error
        ? outcome
        : passed(outcome.why, { provider, subject: outcome.value, claims: {} }),
    };
  }
  if (provider.startsWith('cognito-idp.')) return fromUserPool(network, world, at, provider, token);
  if (pool.samlProviderArns.includes(provider)) return fromSaml(world, provider, token);
  const registered = pool.openIdConnectProviderArns.includes(
    openIdConnectProviderArn(pool.account, provider),
  );
  if (registered || own(pool.supportedLoginProviders, provider) !== undefined)
    return fromWeb(network, world, at, provider, token);
  return unsupported(world, provider, [
    ...pool.openIdConnectProviderArns,
    ...Object.keys(pool.supportedLoginProviders),
  ]);
}
