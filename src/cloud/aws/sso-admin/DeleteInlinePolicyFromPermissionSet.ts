import { notFound } from '../identity-center/adminErrors.ts';
import { identityCenterAdminRules as rules } from '../identity-center/adminRules.ts';
import { must } from '../identity-center/adminSteps.ts';
import { ofPermissionSet } from './members.ts';
import { findPermissionSet, putPermissionSet } from './permissionSets.ts';
import { ssoAdminAction } from './ssoAdminAction.ts';

/** DeleteInlinePolicyFromPermissionSet (IAM Identity Center API Reference). */
export const deleteInlinePolicyFromPermissionSet = ssoAdminAction({
  name: 'DeleteInlinePolicyFromPermissionSet',
  members: ofPermissionSet,
  reference: {
    checks: ['the permission set is there', 'it has an inline policy'],
    errors: [],
    differs: [],
  },
  *run({ PermissionSetArn }, { world, instance }) {
    const { id, set } = yield* findPermissionSet(instance, PermissionSetArn);
    const { inlinePolicy, ...rest } = set;
    yield* must(
      rules.policyAttached,
      inlinePolicy !== undefined,
      notFound(`PermissionSet ${PermissionSetArn} has no inline policy.`),
      { saw: [] },
    );
    return { world: putPermissionSet(world, instance, id, rest) };
  },
});
