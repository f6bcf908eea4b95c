import { check } from '../../../kit/why.ts';
import type { InputOf, Structure } from '../../../wire/aws/members.ts';
import { type ActionReference, awsAction, type AwsOutcome, type SignedCall } from '../awsAction.ts';
import { accountOf } from '../caller.ts';
import { authorizeCall } from '../jsonAuthorize.ts';
import { failed, type Reasons, reasonsOf } from '../reasons.ts';
import { poolNotFound } from './errors.ts';
import { findIdentityPool, type FoundIdentityPool } from './identityPools.ts';
import { cognitoIdentityRules } from './rules.ts';

/** An administrator's call about an identity pool of their own account. */
export interface PoolCall extends SignedCall, FoundIdentityPool {
  readonly reasons: Reasons;
}

interface PoolOperation<Members extends Structure> {
  readonly name: string;
  /** With `IdentityPoolId`, which says what pool. */
  readonly members: Members;
  readonly reference: ActionReference;
  readonly run: (input: InputOf<Members>, call: PoolCall) => AwsOutcome | Promise<AwsOutcome>;
}

const poolOf = ({ IdentityPoolId }: Readonly<Record<string, unknown>>): string =>
  String(IdentityPoolId);

/**
 * Declares an operation of an administrator on an identity pool: asks the caller's policies and finds the
 * pool. One of another account is one that does not exist.
 */
export const poolAction = <Members extends Structure>({
  name,
  members,
  reference: { checks, errors, differs },
  run,
}: PoolOperation<Members>) =>
  awsAction({
    name,
    signed: true,
    members,
    reference: {
      checks: ['the caller may do this with the pool', ...checks],
      errors: [
        ...new Set(['AccessDeniedException', 'ResourceNotFoundException', ...errors]),
      ].sort(),
      differs,
    },
    run: (input: InputOf<Members>, call: SignedCall) => {
      const reasons = reasonsOf(cognitoIdentityRules.administer);
      const { world, region, caller } = call;
      const account = accountOf(caller);
      const poolId = poolOf(input);
      const arn = `arn:aws:cognito-identity:${region}:${account}:identitypool/${poolId}`;
      const allowed = authorizeCall(call, `cognito-identity:${name}`, arn, reasons);
      if (allowed.error) return reasons.refuse(world, allowed.error);
      const found = findIdentityPool(world, region, poolId);
      const mine = reasons.take(
        found.value?.pool.account === account
          ? found
          : failed(check(cognitoIdentityRules.pool, false, { saw: poolId }), poolNotFound(poolId)),
      );
      if (mine.error) return reasons.refuse(world, mine.error);
      return run(input, { ...call, ...mine.value, reasons });
    },
  });
