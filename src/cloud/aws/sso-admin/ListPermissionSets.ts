import { page } from '../identity-center/adminSteps.ts';
import { permissionSetArn } from '../identity-center/instance.ts';
import { inInstance, paging } from './members.ts';
import { ssoAdminAction } from './ssoAdminAction.ts';

/** ListPermissionSets (IAM Identity Center API Reference): their ARNs. */
export const listPermissionSets = ssoAdminAction({
  name: 'ListPermissionSets',
  members: { ...inInstance, ...paging },
  reference: { checks: ['the page token'], errors: ['ValidationException'], differs: [] },
  *run(input, { instance }) {
    const { items, next } = yield* page(Object.keys(instance.permissionSets), input);
    return {
      result: { PermissionSets: items.map((id) => permissionSetArn(instance, id)), ...next },
    };
  },
});
