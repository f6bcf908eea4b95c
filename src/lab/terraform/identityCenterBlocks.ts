import type { World } from '../../cloud/world/world.ts';
import type { ObjectOf } from '../setUp/inWorld.ts';
import { attributeOf, type HclBlock, jsonencode, resourceName } from './hcl.ts';

/** A permission set, its policies and its assignments. */
export function permissionSetBlocks(
  world: World,
  { name }: ObjectOf<'permission-set'>,
): readonly HclBlock[] {
  const center = world.identityCenter;
  const [id, set] =
    Object.entries(center?.permissionSets ?? {}).find(([, each]) => each.name === name) ?? [];
  if (!center || !set) throw new Error(`This world has no permission set ${name} to set up.`);
  const label = resourceName(name);
  const instance_arn = `arn:aws:sso:::instance/${center.instanceId}`;
  const shared = {
    instance_arn,
    permission_set_arn: attributeOf('aws_ssoadmin_permission_set', label, 'arn'),
  };
  return [
    {
      type: 'resource',
      labels: ['aws_ssoadmin_permission_set', label],
      body: {
        name,
        description: set.description,
        instance_arn,
        session_duration: `PT${set.sessionDuration / 60}M`,
      },
    },
    ...(set.inlinePolicy === undefined
      ? []
      : [
          {
            type: 'resource',
            labels: ['aws_ssoadmin_permission_set_inline_policy', label],
            body: { ...shared, inline_policy: jsonencode(set.inlinePolicy) },
          },
        ]),
    ...set.managedPolicies.map((managed_policy_arn): HclBlock => ({
      type: 'resource',
      labels: [
        'aws_ssoadmin_managed_policy_attachment',
        resourceName(name, managed_policy_arn.split('/').at(-1) ?? ''),
      ],
      body: { ...shared, managed_policy_arn },
    })),
    ...center.assignments
      .filter(({ permissionSet }) => permissionSet === id)
      .map(({ account, principalType, principalId }, index): HclBlock => ({
        type: 'resource',
        labels: ['aws_ssoadmin_account_assignment', resourceName(name, `${index + 1}`)],
        body: {
          ...shared,
          principal_type: principalType,
          principal_id: principalId,
          target_type: 'AWS_ACCOUNT',
          target_id: account,
        },
      })),
  ];
}

/** Which attributes of people Identity Center sends to accounts as session tags. */
export function accessControlAttributesBlocks({ identityCenter }: World): readonly HclBlock[] {
  if (!identityCenter?.accessControlAttributes)
    throw new Error('This world has no attributes for access control to set up.');
  return [
    {
      type: 'resource',
      labels: ['aws_ssoadmin_instance_access_control_attributes', 'this'],
      body: { instance_arn: `arn:aws:sso:::instance/${identityCenter.instanceId}` },
      blocks: Object.entries(identityCenter.accessControlAttributes).map(([key, source]) => ({
        type: 'attribute',
        body: { key },
        blocks: [{ type: 'value', body: { source: [source] } }],
      })),
    },
  ];
}

/** A person of the identity store. */
export function storeUserBlocks(
  { identityCenter }: World,
  { userName }: ObjectOf<'store-user'>,
): readonly HclBlock[] {
  const user = Object.values(identityCenter?.users ?? {}).find((one) => one.userName === userName);
  if (!identityCenter || !user) throw new Error(`This world has no person ${userName} to set up.`);
  return [
    {
      type: 'resource',
      labels: ['aws_identitystore_user', resourceName(userName)],
      body: {
        identity_store_id: identityCenter.identityStoreId,
        user_name: userName,
        display_name: user.displayName,
      },
      blocks: [
        {
          type: 'name',
          body: { given_name: user.name.givenName, family_name: user.name.familyName },
        },
        ...(user.email === undefined
          ? []
          : [{ type: 'emails', body: { value: user.email, primary: true } }]),
      ],
    },
  ];
}
