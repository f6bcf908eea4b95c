import { required } from '../../../wire/aws/members.ts';
import { notFound } from '../identity-center/adminErrors.ts';
import { identityCenterAdminRules as rules } from '../identity-center/adminRules.ts';
import { must } from '../identity-center/adminSteps.ts';
import { managedPolicyArnMember, ofPermissionSet } from './members.ts';
import { findPermissionSet, putPermissionSet } from './permissionSets.ts';
import { ssoAdminAction } from './ssoAdminAction.ts';

/** DetachManagedPolicyFromPermissionSet (IAM Identity Center API Reference). */
export const detachManagedPolicyFromPermissionSet = ssoAdminAction({
  name: 'DetachManagedPolicyFromPermissionSet',
  members: { ...ofPermissionSet, ManagedPolicyArn: required(managedPolicyArnMember) },
  reference: {
    checks: ['the permission set is there', 'the policy is attached'],
    errors: [],
    differs: [],
  },
  *run({ PermissionSetArn, ManagedPolicyArn }, { world, instance }) {
    const { id, set } = yield* findPermissionSet(instance, PermissionSetArn);
    yield* must(
      rules.policyAttached,
      set.managedPolicies.includes(ManagedPolicyArn),
      notFound(`Policy ${ManagedPolicyArn} is not attached to ${PermissionSetArn}.`),
      { saw: ManagedPolicyArn, wanted: set.managedPolicies },
    );
    const managedPolicies = set.managedPolicies.filter((arn) => arn !== ManagedPolicyArn);
    return { world: putPermissionSet(world, instance, id, { ...set, managedPolicies }) };
  },
});
