import { ofPermissionSet } from './members.ts';
import { findPermissionSet } from './permissionSets.ts';
import { ssoAdminAction } from './ssoAdminAction.ts';

/** GetInlinePolicyForPermissionSet (IAM Identity Center API Reference): an empty text where there is none. */
export const getInlinePolicyForPermissionSet = ssoAdminAction({
  name: 'GetInlinePolicyForPermissionSet',
  members: ofPermissionSet,
  reference: { checks: ['the permission set is there'], errors: [], differs: [] },
  *run({ PermissionSetArn }, { instance }) {
    const { set } = yield* findPermissionSet(instance, PermissionSetArn);
    const { inlinePolicy } = set;
    return {
      result: { InlinePolicy: inlinePolicy === undefined ? '' : JSON.stringify(inlinePolicy) },
    };
  },
});
