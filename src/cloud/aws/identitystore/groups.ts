import { own } from '../../../kit/own.ts';
import type { AwsStructure } from '../../../wire/aws/awsValue.ts';
import type { IdentityCenterIn, StoreGroupIn, World } from '../../world/world.ts';
import type { Steps } from '../iam/steps.ts';
import { conflict, notFound } from '../identity-center/adminErrors.ts';
import { identityCenterAdminRules as rules } from '../identity-center/adminRules.ts';
import { must, present } from '../identity-center/adminSteps.ts';
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

/** No other group may have the name; letter case tells no two apart. */
export function* groupNameIsFree(
  { groups }: IdentityCenterIn,
  displayName: string,
  self?: string,
): Steps<void> {
  const name = displayName.toLowerCase();
  yield* must(
    rules.groupNameFree,
    !Object.entries(groups).some(
      ([id, other]) => id !== self && other.displayName.toLowerCase() === name,
    ),
    conflict('Duplicate DisplayName.'),
    { saw: displayName },
  );
}

/** The memberships of a user: who is in which group by which id. */
export const membershipsOf = ({ groups }: IdentityCenterIn, userId: string) =>
  Object.entries(groups).flatMap(([GroupId, { members }]) =>
    Object.entries(members)
      .filter(([, member]) => member === userId)
      .map(([MembershipId]) => ({ GroupId, MembershipId, MemberId: { UserId: userId } })),
  );

/** The group that holds the membership of this id, and the group's own id. */
export const findMembership = (
  { groups }: IdentityCenterIn,
  membershipId: string,
): Steps<readonly [id: string, group: StoreGroupIn]> =>
  present(
    rules.membership,
    Object.entries(groups).find(([, { members }]) => own(members, membershipId) !== undefined),
    notFound('MEMBERSHIP not found.'),
    { saw: membershipId },
  );
