import { own } from '../../../kit/own.ts';
import type { Result } from '../../../kit/result.ts';
import { success } from '../../../kit/result.ts';
import { required, text } from '../../../wire/aws/members.ts';
import type { World } from '../../world/world.ts';
import { notFound, validation } from '../identity-center/adminErrors.ts';
import { identityCenterAdminRules as rules } from '../identity-center/adminRules.ts';
import { must } from '../identity-center/adminSteps.ts';
import { provision } from '../identity-center/provision.ts';
import { accountMember, ofPermissionSet } from './members.ts';
import { findPermissionSet } from './permissionSets.ts';
import { doneAtOnce, keepRequest, provisioningTaken } from './requests.ts';
import { ssoAdminAction } from './ssoAdminAction.ts';

/** Provisions everywhere, or nowhere and says in words what stood in the way. */
function provisionAll(
  world: World,
  accounts: readonly string[],
  permissionSetId: string,
): Result<World, string> {
  let next: Result<World, string> = success(world);
  for (const account of accounts) {
    if (!next.ok) return next;
    next = provision(next.value, account, permissionSetId);
  }
  return next;
}

/**
 * ProvisionPermissionSet (IAM Identity Center API Reference): the role in an account, or in all that have
 * the permission set, becomes what the set says now.
 */
export const provisionPermissionSet = ssoAdminAction({
  name: 'ProvisionPermissionSet',
  members: {
    ...ofPermissionSet,
    TargetId: accountMember,
    TargetType: required(text({ values: ['AWS_ACCOUNT', 'ALL_PROVISIONED_ACCOUNTS'] })),
  },
  reference: {
    checks: [
      'the permission set is there',
      'an account is named where the target is one',
      'the account has the permission set',
    ],
    errors: ['ValidationException'],
    differs: [doneAtOnce, 'One account that fails leaves all others as they were.'],
  },
  *run({ PermissionSetArn, TargetId, TargetType }, { world, instance }) {
    const { id } = yield* findPermissionSet(instance, PermissionSetArn);
    const provisioned = Object.keys(instance.provisioned).filter(
      (account) => own(instance.provisioned[account]?.permissionSets, id) !== undefined,
    );
    const one = TargetType === 'AWS_ACCOUNT';
    yield* must(
      rules.targetNamed,
      one === (TargetId !== undefined),
      validation('TargetId is required for AWS_ACCOUNT and not allowed for any other TargetType.'),
      { saw: TargetId ?? [], wanted: TargetType },
    );
    if (TargetId !== undefined)
      yield* must(
        rules.permissionSetProvisioned,
        provisioned.includes(TargetId),
        notFound(`PermissionSet ${PermissionSetArn} is not provisioned in account ${TargetId}.`),
        { saw: TargetId, wanted: provisioned },
      );
    const done = provisionAll(world, TargetId === undefined ? provisioned : [TargetId], id);
    const request = {
      kind: 'provisioning' as const,
      createdDate: world.clock,
      permissionSetArn: PermissionSetArn,
      ...(TargetId !== undefined && { account: TargetId }),
      ...(!done.ok && { failureReason: done.faults.join(' ') }),
    };
    const [requestId, next] = keepRequest(done.ok ? done.value : world, request);
    return {
      world: next,
      result: { PermissionSetProvisioningStatus: provisioningTaken(requestId, request) },
    };
  },
});
