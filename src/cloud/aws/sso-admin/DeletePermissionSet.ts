import { conflict } from '../identity-center/adminErrors.ts';
import { identityCenterAdminRules as rules } from '../identity-center/adminRules.ts';
import { must } from '../identity-center/adminSteps.ts';
import { changeInstance, without } from '../identity-center/changes.ts';
import { ofPermissionSet } from './members.ts';
import { findPermissionSet } from './permissionSets.ts';
import { ssoAdminAction } from './ssoAdminAction.ts';

/** DeletePermissionSet (IAM Identity Center API Reference). */
export const deletePermissionSet = ssoAdminAction({
  name: 'DeletePermissionSet',
  members: ofPermissionSet,
  reference: {
    checks: ['the permission set is there', 'nobody is assigned to it'],
    errors: ['ConflictException'],
    differs: [],
  },
  *run({ PermissionSetArn }, { world, instance }) {
    const { id } = yield* findPermissionSet(instance, PermissionSetArn);
    const used = instance.assignments.filter(({ permissionSet }) => permissionSet === id);
    yield* must(
      rules.permissionSetUnused,
      used.length === 0,
      conflict(`PermissionSet ${PermissionSetArn} still has account assignments.`),
      { saw: [...new Set(used.map(({ account }) => account))] },
    );
    return {
      world: changeInstance(world, instance, {
        permissionSets: without(instance.permissionSets, id),
      }),
    };
  },
});
