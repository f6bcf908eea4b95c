import { own } from '../../../kit/own.ts';
import type { AwsStructure } from '../../../wire/aws/awsValue.ts';
import type { IdentityCenterIn, StoreGroupIn, World } from '../../world/world.ts';
import type { Steps } from '../iam/steps.ts';
import { notFound } from '../identity-center/adminErrors.ts';
import { identityCenterAdminRules as rules } from '../identity-center/adminRules.ts';
import { present } from '../identity-center/adminSteps.ts';
import { changeInstance } from '../identity-center/changes.ts';

/** The group of this id. */
export const findGroup = ({ groups }: IdentityCenterIn, id: string): Steps<StoreGroupIn> =>
  present(rules.group, own(groups, id), notFound('GROUP not found.'), { saw: id });

/** The world with this group in the store. */
export const putGroup = (
  world: World,
  instance: IdentityCenterIn,
  id: string,
  group: StoreGroupIn,
): World => changeInstance(world, instance, { groups: { ...instance.groups, [id]: group } });

/** A group as the API model writes it. */
export const groupResult = (
  { identityStoreId }: IdentityCenterIn,
  id: string,
  { displayName, description }: StoreGroupIn,
): AwsStructure => ({
  IdentityStoreId: identityStoreId,
  GroupId: id,
  DisplayName: displayName,
  Description: description,
});

/** By which attributes groups are looked up. */
export const groupAttributes: Readonly<Record<string, (group: StoreGroupIn) => string>> = {
  DisplayName: ({ displayName }) => displayName,
};
