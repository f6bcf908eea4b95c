import type { AwsStructure } from '../../../wire/aws/awsValue.ts';
import type { IdentityCenterIn, World } from '../../world/world.ts';
import { instanceArn } from '../identity-center/instance.ts';

/** `InstanceMetadata` of the API model. */
export const describedInstance = (
  { organization }: World,
  instance: IdentityCenterIn,
): AwsStructure => ({
  InstanceArn: instanceArn(instance),
  IdentityStoreId: instance.identityStoreId,
  OwnerAccountId: organization.managementAccount,
  Status: 'ACTIVE',
});
