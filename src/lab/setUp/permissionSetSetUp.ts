import type { World } from '../../cloud/world/world.ts';
import { type ObjectOf } from './inWorld.ts';
import { keptValue, type SetUpCall, type SetUpPart } from './setUpCall.ts';

const kept = 'PERMISSION_SET_ARN';

/** Seconds as an ISO 8601 duration: the form in which Identity Center takes the length of a session. */
const isoDuration = (seconds: number): string => `PT${seconds / 60}M`;

/** A permission set with its policies, then every assignment of it. */
export function permissionSetSetUp(
  world: World,
  { name }: ObjectOf<'permission-set'>,
): readonly SetUpPart[] {
  const center = world.identityCenter;
  const [id, set] =
    Object.entries(center?.permissionSets ?? {}).find(([, each]) => each.name === name) ?? [];
  if (!center || id === undefined || !set)
    throw new Error(`This world has no permission set ${name} to set up.`);
  const InstanceArn = `arn:aws:sso:::instance/${center.instanceId}`;
  const ssoCall = (command: string, input: object): SetUpCall => ({
    call: {
      client: 'SSOAdminClient',
      command: `${command}Command`,
      input: { InstanceArn, ...input },
      region: center.region ?? 'us-east-1',
    },
  });
  const PermissionSetArn = keptValue(kept);
  return [
    {
      title: `Permission set ${name}`,
      account: world.organization.managementAccount,
      calls: [
        {
          ...ssoCall('CreatePermissionSet', {
            Name: name,
            ...(set.description !== undefined && { Description: set.description }),
            SessionDuration: isoDuration(set.sessionDuration ?? 3600),
          }),
          keeps: { name: kept, member: 'PermissionSet.PermissionSetArn' },
        },
        ...(set.inlinePolicy === undefined
          ? []
          : [
              ssoCall('PutInlinePolicyToPermissionSet', {
                PermissionSetArn,
                InlinePolicy: JSON.stringify(set.inlinePolicy),
              }),
            ]),
        ...(set.managedPolicies ?? []).map((ManagedPolicyArn) =>
          ssoCall('AttachManagedPolicyToPermissionSet', { PermissionSetArn, ManagedPolicyArn }),
        ),
        ...(center.assignments ?? [])
          .filter(({ permissionSet }) => permissionSet === id)
          .map(({ account, principalType, principalId }) =>
            ssoCall('CreateAccountAssignment', {
              TargetId: account,
              TargetType: 'AWS_ACCOUNT',
              PermissionSetArn,
              PrincipalType: principalType,
              PrincipalId: principalId,
            }),
          ),
      ],
    },
  ];
}
