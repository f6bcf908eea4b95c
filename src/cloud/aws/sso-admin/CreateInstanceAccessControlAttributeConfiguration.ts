import { required } from '../../../wire/aws/members.ts';
import { conflict } from '../identity-center/adminErrors.ts';
import { identityCenterAdminRules as rules } from '../identity-center/adminRules.ts';
import { must } from '../identity-center/adminSteps.ts';
import { changeInstance } from '../identity-center/changes.ts';
import { readAttributes } from './accessControlAttributes.ts';
import { attributesMember, inInstance } from './members.ts';
import { ssoAdminAction } from './ssoAdminAction.ts';

/** CreateInstanceAccessControlAttributeConfiguration (IAM Identity Center API Reference). */
export const createInstanceAccessControlAttributeConfiguration = ssoAdminAction({
  name: 'CreateInstanceAccessControlAttributeConfiguration',
  members: {
    ...inInstance,
    InstanceAccessControlAttributeConfiguration: required(attributesMember),
  },
  reference: {
    checks: ['the instance has no configuration yet', 'keys and sources'],
    errors: ['ConflictException', 'ValidationException'],
    differs: [],
  },
  *run({ InstanceAccessControlAttributeConfiguration: given }, { world, instance }) {
    yield* must(
      rules.attributesUnset,
      instance.accessControlAttributes === undefined,
      conflict('The instance has a configuration of attributes for access control.'),
    );
    const accessControlAttributes = yield* readAttributes(given);
    return { world: changeInstance(world, instance, { accessControlAttributes }) };
  },
});
