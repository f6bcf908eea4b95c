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
