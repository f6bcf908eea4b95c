import { required } from '../../../wire/aws/members.ts';
import { changeInstance } from '../identity-center/changes.ts';
import { findAttributes, readAttributes } from './accessControlAttributes.ts';
import { attributesMember, inInstance } from './members.ts';
import { ssoAdminAction } from './ssoAdminAction.ts';

/** UpdateInstanceAccessControlAttributeConfiguration (IAM Identity Center API Reference): replaces all. */
export const updateInstanceAccessControlAttributeConfiguration = ssoAdminAction({
  name: 'UpdateInstanceAccessControlAttributeConfiguration',
  members: {
    ...inInstance,
    InstanceAccessControlAttributeConfiguration: required(attributesMember),
  },
  reference: {
    checks: ['the instance has a configuration', 'keys and sources'],
    errors: ['ValidationException'],
    differs: [],
  },
  *run({ InstanceAccessControlAttributeConfiguration: given }, { world, instance }) {
    yield* findAttributes(instance);
    const accessControlAttributes = yield* readAttributes(given);
    return { world: changeInstance(world, instance, { accessControlAttributes }) };
  },
});
