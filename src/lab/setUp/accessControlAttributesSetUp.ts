import type { World } from '../../cloud/world/world.ts';
import type { SetUpPart } from './setUpCall.ts';

/** Which attributes of people Identity Center sends to accounts as session tags. */
export function accessControlAttributesSetUp(world: World): readonly SetUpPart[] {
  const { identityCenter: center, organization } = world;
  if (!center?.accessControlAttributes)
    throw new Error('This world has no attributes for access control to set up.');
  return [
    {
      title: 'Attributes for access control',
      account: organization.managementAccount,
      calls: [
        {
          call: {
            client: 'SSOAdminClient',
            command: 'CreateInstanceAccessControlAttributeConfigurationCommand',
            input: {
              InstanceArn: `arn:aws:sso:::instance/${center.instanceId}`,
              InstanceAccessControlAttributeConfiguration: {
                AccessControlAttributes: Object.entries(center.accessControlAttributes).map(
                  ([Key, source]) => ({ Key, Value: { Source: [source] } }),
                ),
              },
            },
            region: center.region,
          },
        },
      ],
    },
  ];
}
