import { parseIamArn } from '../arns.ts';
import { page } from '../identity-center/adminSteps.ts';
import { ofPermissionSet, paging } from './members.ts';
import { findPermissionSet } from './permissionSets.ts';
import { ssoAdminAction } from './ssoAdminAction.ts';

/** ListManagedPoliciesInPermissionSet (IAM Identity Center API Reference). */
export const listManagedPoliciesInPermissionSet = ssoAdminAction({
  name: 'ListManagedPoliciesInPermissionSet',
  members: { ...ofPermissionSet, ...paging },
  reference: {
    checks: ['the permission set is there', 'the page token'],
    errors: ['ValidationException'],
    differs: [],
  },
  *run({ PermissionSetArn, ...paged }, { instance }) {
    const { set } = yield* findPermissionSet(instance, PermissionSetArn);
    const { items, next } = yield* page(set.managedPolicies, paged);
    return {
      result: {
        AttachedManagedPolicies: items.map((Arn) => ({ Name: parseIamArn(Arn)?.name, Arn })),
        ...next,
      },
    };
  },
});
