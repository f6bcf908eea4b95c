import type { AwsOutcome, SignedCall } from '../awsAction.ts';
import { accountOf } from '../caller.ts';
import { authorizeCall } from '../jsonAuthorize.ts';
import { type Reasons, reasonsOf } from '../reasons.ts';
import { cognitoIdpRules } from './rules.ts';
import { findPool, type FoundPool } from './userPools.ts';

/**
 * An operation of an administrator on a pool: finds the pool, asks the caller's policies, and goes on.
 * A pool of another account is one that does not exist.
 */
export async function adminTurn(
  call: SignedCall,
  operation: string,
  poolId: string,
  go: (pool: FoundPool, reasons: Reasons) => AwsOutcome | Promise<AwsOutcome>,
): Promise<AwsOutcome> {
  const reasons = reasonsOf(cognitoIdpRules.administer);
  const { world, region, caller } = call;
  const account = accountOf(caller);
  const arn = `arn:aws:cognito-idp:${region}:${account}:userpool/${poolId}`;
  const allowed = authorizeCall(call, `cognito-idp:${operation}`, arn, reasons);
  if (allowed.error) return reasons.refuse(world, allowed.error);
  const found = reasons.take(findPool(world, region, account, poolId));
  if (found.error) return reasons.refuse(world, found.error);
  return go(found.value, reasons);
}
