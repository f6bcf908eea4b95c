import { allOf, check, type Why } from '../../../kit/why.ts';
import { type AwsError, awsError } from '../../../wire/aws/awsError.ts';
import type { ContextValue } from '../../../iam/request.ts';
import type { Evidence } from '../../network.ts';
import type { World } from '../../world/world.ts';
import { parseIamArn } from '../arns.ts';
import { type Ask, authorize } from '../authorize.ts';
import { accountOf, type Caller } from '../caller.ts';
import type { FoundRole } from '../iamObjects.ts';
import { awsRules } from '../rules.ts';
import { stsRules } from './rules.ts';
import { type SessionCargo, trustAsks } from './trustAsks.ts';

export type Assumable = {
  readonly why: Why;
  readonly evidence: readonly Evidence[];
} & (
  | { readonly role: FoundRole; readonly error?: undefined }
  | { readonly role?: undefined; readonly error: AwsError }
);

/** A trust policy that lets nobody in: from outside, a role that does not exist looks like one with it. */
const trustsNobody = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Deny', Principal: '*', NotAction: 'sts:*' }],
};

const denied = (message: string): AwsError => awsError('AccessDenied', 403, message);

/**
 * Whether the caller may begin a session of the role. The caller's identity-based policies and the role's
 * trust policy are asked together, once for every action (FACTS 4.3): across accounts both must allow; in
 * one account a trust policy that names the caller is enough, and one that names the account leaves it to
 * the caller's policies. A role has no trust in itself that its trust policy does not state. A source
 * identity that is handed on in role chaining needs the caller's own permission too (FACTS 4.6).
 */
export function checkAssume(
  world: World,
  caller: Caller,
  asked: {
    readonly arn: string;
    readonly found: FoundRole | undefined;
    readonly cargo: SessionCargo;
    readonly region: string;
    readonly keys: Readonly<Record<string, ContextValue | undefined>>;
  },
): Assumable {
  const { arn, found, cargo, region, keys } = asked;
  const exists = check(awsRules.roleExists, found !== undefined, { wanted: arn });
  if (!found) {
    const { denial = '' } = authorize(world, caller, {
      action: 'sts:AssumeRole',
      resource: arn,
      resourceAccount: parseIamArn(arn)?.account ?? '',
      resourcePolicy: { id: `trust/${arn}`, kind: 'role-trust', document: trustsNobody },
      region,
      context: keys,
    });
    return { why: allOf(stsRules.assumable, [exists]), error: denied(denial), evidence: [] };
  }
  const asks = trustAsks('AssumeRole', { arn, found }, cargo, region, keys);
  const outcomes = [
    ...asks.map((ask) => authorize(world, caller, ask)),
    ...asks
      .filter(({ action }) => action === 'sts:SetSourceIdentity' && caller.kind === 'role-session')
      .map((ask) => authorize(world, caller, ownPermission(ask, caller))),
  ];
  const why = allOf(stsRules.assumable, [exists, ...outcomes.map(({ decision }) => decision.why)]);
  const denial = outcomes.find((outcome) => outcome.denial !== undefined)?.denial;
  const evidence = outcomes[0]?.evidence ?? [];
  return denial === undefined
    ? { why, evidence, role: found }
    : { why, evidence, error: denied(denial) };
}

/** The same question to the caller's own policies alone. */
const ownPermission = ({ resourcePolicy: _trust, ...ask }: Ask, caller: Caller): Ask => ({
  ...ask,
  resourceAccount: accountOf(caller),
});
