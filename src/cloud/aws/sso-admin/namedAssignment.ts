import { own } from '../../../kit/own.ts';
import type { InputOf } from '../../../wire/aws/members.ts';
import type { AccountAssignmentIn } from '../../world/world.ts';
import type { Steps } from '../iam/steps.ts';
import { notFound } from '../identity-center/adminErrors.ts';
import { identityCenterAdminRules as rules } from '../identity-center/adminRules.ts';
import { must } from '../identity-center/adminSteps.ts';
import type { InstanceCall } from '../identity-center/instanceAction.ts';
import type { assignmentMembers } from './members.ts';
import { findPermissionSet } from './permissionSets.ts';

/** The assignment that a request names, once everything it consists of is there. */
export function* namedAssignment(
  input: InputOf<typeof assignmentMembers>,
  { world, instance }: InstanceCall,
): Steps<AccountAssignmentIn> {
  const { PermissionSetArn, TargetId, PrincipalType, PrincipalId } = input;
  const { id } = yield* findPermissionSet(instance, PermissionSetArn);
  yield* must(
    rules.targetAccount,
    own(world.accounts, TargetId) !== undefined,
    notFound(`Account ${TargetId} is not in the organization.`),
    { saw: TargetId },
  );
  const principals: Readonly<Record<string, unknown>> =
    PrincipalType === 'USER' ? instance.users : instance.groups;
  yield* must(
    rules.principal,
    own(principals, PrincipalId) !== undefined,
    notFound(`${PrincipalType} ${PrincipalId} not found.`),
    { saw: PrincipalId },
  );
  return {
    permissionSet: id,
    account: TargetId,
    principalType: PrincipalType,
    principalId: PrincipalId,
  };
}
