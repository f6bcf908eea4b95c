import { ofPermissionSet } from './members.ts';
import { findPermissionSet, permissionSetResult } from './permissionSets.ts';
import { ssoAdminAction } from './ssoAdminAction.ts';

/** DescribePermissionSet (IAM Identity Center API Reference). */
export const describePermissionSet = ssoAdminAction({
  name: 'DescribePermissionSet',
  members: ofPermissionSet,
  reference: { checks: ['the permission set is there'], errors: [], differs: [] },
  *run({ PermissionSetArn }, { instance }) {
    const found = yield* findPermissionSet(instance, PermissionSetArn);
    return { result: { PermissionSet: permissionSetResult(instance, found) } };
  },
});
