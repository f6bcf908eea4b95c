import type { AwsOutcome, SignedCall } from '../awsAction.ts';
import { accountOf } from '../caller.ts';
import { authorizeCall } from '../jsonAuthorize.ts';
import { failed, type Reasons, reasonsOf } from '../reasons.ts';
import { check } from '../../../kit/why.ts';
import { poolNotFound } from './errors.ts';
import { findIdentityPool, type FoundIdentityPool } from './identityPools.ts';
import { cognitoIdentityRules } from './rules.ts';

/** An operation of an administrator on an identity pool of their own account. */
export async function administer(
  call: SignedCall,
  operation: string,
  poolId: string,
  go: (pool: FoundIdentityPool, reasons: Reasons) => AwsOutcome | Promise<AwsOutcome>,
): Promise<AwsOutcome> {
  const reasons = reasonsOf(cognitoIdentityRules.administer);
  const { world, region, caller } = call;
  const account = accountOf(caller);
  const arn = `arn:aws:cognito-identity:${region}:${account}:identitypool/${poolId}`;
  const allowed = authorizeCall(call, `cognito-identity:${operation}`, arn, reasons);
  if (allowed.error) return reasons.refuse(world, allowed.error);
  const found = findIdentityPool(world, region, poolId);
  const mine =
    found.value?.pool.account === account
      ? found
      : failed(check(cognitoIdentityRules.pool, false, { saw: poolId }), poolNotFound(poolId));
  reasons.take(mine);
  if (mine.error) return reasons.refuse(world, mine.error);
  return go(mine.value, reasons);
}
