import { findAttributes } from './accessControlAttributes.ts';
import { inInstance } from './members.ts';
import { ssoAdminAction } from './ssoAdminAction.ts';

/** DeleteInstanceAccessControlAttributeConfiguration (IAM Identity Center API Reference). */
export const deleteInstanceAccessControlAttributeConfiguration = ssoAdminAction({
  name: 'DeleteInstanceAccessControlAttributeConfiguration',
  members: inInstance,
  reference: { checks: ['the instance has a configuration'], errors: [], differs: [] },
  *run(_input, { world, instance }) {
    yield* findAttributes(instance);
    const { accessControlAttributes: _gone, ...rest } = instance;
    return { world: { ...world, identityCenter: rest } };
  },
});
