import { required } from '../../../wire/aws/members.ts';
import { parseIamArn } from '../arns.ts';
import { conflict, notFound } from '../identity-center/adminErrors.ts';
import { identityCenterAdminRules as rules } from '../identity-center/adminRules.ts';
import { must } from '../identity-center/adminSteps.ts';
import { managedPolicy } from '../policiesFor.ts';
import { managedPolicyArnMember, ofPermissionSet } from './members.ts';
import { findPermissionSet, putPermissionSet } from './permissionSets.ts';
import { ssoAdminAction } from './ssoAdminAction.ts';

/** AttachManagedPolicyToPermissionSet (IAM Identity Center API Reference): a policy of AWS's own. */
export const attachManagedPolicyToPermissionSet = ssoAdminAction({
  name: 'AttachManagedPolicyToPermissionSet',
  members: { ...ofPermissionSet, ManagedPolicyArn: required(managedPolicyArnMember) },
  reference: {
    checks: [
      'the permission set is there',
      'AWS has the policy',
      'the policy is not attached already',
    ],
    errors: ['ConflictException'],
    differs: ['Of AWS’s managed policies the lab has a few.'],
  },
  *run({ PermissionSetArn, ManagedPolicyArn }, { world, instance }) {
    const { id, set } = yield* findPermissionSet(instance, PermissionSetArn);
    yield* must(
      rules.managedPolicy,
      parseIamArn(ManagedPolicyArn)?.account === 'aws' &&
        managedPolicy(world, ManagedPolicyArn) !== undefined,
      notFound(`The AWS managed policy ${ManagedPolicyArn} does not exist.`),
      { saw: ManagedPolicyArn },
    );
    yield* must(
      rules.policyNotAttached,
      !set.managedPolicies.includes(ManagedPolicyArn),
      conflict(`Policy ${ManagedPolicyArn} is already attached to ${PermissionSetArn}.`),
      { saw: ManagedPolicyArn },
    );
    const managedPolicies = [...set.managedPolicies, ManagedPolicyArn];
    return { world: putPermissionSet(world, instance, id, { ...set, managedPolicies }) };
  },
});
