import type { World } from '../../../world/world.ts';
import { quotaExceeded } from '../iamErrors.ts';
import { iamApiRules } from '../rules.ts';
import { must, type Steps } from '../steps.ts';
import { bind, type Document, readPolicy, sizeOf } from '../storedPolicies.ts';
import type { BoundPrincipals } from '../../principalBindings.ts';

/** AWS's default quota; it can be raised to 4,096 (IAM User Guide, "IAM and AWS STS quotas"). */
const mostCharacters = 2048;

/** A trust policy of a request, with its principals by unique id. */
export function* readTrust(
  world: World,
  text: string,
  member: string,
): Steps<{ readonly trustPolicy: Document; readonly trustPrincipals: BoundPrincipals }> {
  const trustPolicy = yield* readPolicy('role-trust', text, member);
  const size = sizeOf(trustPolicy);
  yield* must(
    iamApiRules.quota,
    size <= mostCharacters,
    quotaExceeded('ACLSizePerRole', mostCharacters),
    { saw: String(size), wanted: `at most ${mostCharacters}` },
  );
  return { trustPolicy, trustPrincipals: yield* bind(world, trustPolicy) };
}
