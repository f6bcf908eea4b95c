import { own } from '../../../kit/own.ts';
import type { AwsStructure } from '../../../wire/aws/awsValue.ts';
import type { FoundIdentityPool } from './identityPools.ts';

/** The answer of both operations on a map of claims to session tags. */
export function principalTagResult(
  { poolId, pool }: FoundIdentityPool,
  provider: string,
): AwsStructure {
  const { useDefaults = false, tags = {} } = own(pool.principalTags, provider) ?? {};
  return {
    IdentityPoolId: poolId,
    IdentityProviderName: provider,
    UseDefaults: useDefaults,
    PrincipalTags: tags,
  };
}
