import { parsePolicyText } from '../../../iam/parsePolicyText.ts';
import { required, text } from '../../../wire/aws/members.ts';
import type { PermissionSetIn } from '../../world/world.ts';
import { validation } from '../identity-center/adminErrors.ts';
import { identityCenterAdminRules as rules } from '../identity-center/adminRules.ts';
import { must } from '../identity-center/adminSteps.ts';
import { ofPermissionSet } from './members.ts';
import { findPermissionSet, putPermissionSet } from './permissionSets.ts';
import { ssoAdminAction } from './ssoAdminAction.ts';

/** PutInlinePolicyToPermissionSet (IAM Identity Center API Reference). */
export const putInlinePolicyToPermissionSet = ssoAdminAction({
  name: 'PutInlinePolicyToPermissionSet',
  members: {
    ...ofPermissionSet,
    InlinePolicy: required(
      text({ length: [1, 32_768], pattern: String.raw`[\u{9}\u{A}\u{D}\u{20}-\u{FF}]+` }),
    ),
  },
  reference: {
    checks: ['the permission set is there', 'the policy is a valid identity policy'],
    errors: ['ValidationException'],
    differs: [],
  },
  *run({ PermissionSetArn, InlinePolicy }, { world, instance }) {
    const { id, set } = yield* findPermissionSet(instance, PermissionSetArn);
    const parsed = parsePolicyText('identity', InlinePolicy);
    const faults = parsed.ok ? [] : parsed.faults;
    yield* must(
      rules.inlinePolicy,
      parsed.ok,
      validation(faults[0]?.message ?? 'Syntax errors in policy.'),
      {
        ...(faults.length > 0 && { saw: faults.map(({ detail }) => detail) }),
        at: { document: 'request/InlinePolicy', pointer: faults[0]?.pointer ?? '' },
      },
    );
    const inlinePolicy = JSON.parse(InlinePolicy) as PermissionSetIn['inlinePolicy'];
    return { world: putPermissionSet(world, instance, id, { ...set, inlinePolicy }) };
  },
});
