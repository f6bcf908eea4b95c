import type { World } from '../../cloud/world/world.ts';
import type { ObjectOf } from './inWorld.ts';
import type { SetUpPart } from './setUpCall.ts';

/** A person of the identity store. The password is not made here: the person chooses it by an invitation. */
export function storeUserSetUp(
  world: World,
  { userName }: ObjectOf<'store-user'>,
): readonly SetUpPart[] {
  const { identityCenter: center, organization } = world;
  const user = Object.values(center?.users ?? {}).find((each) => each.userName === userName);
  if (!center || !user) throw new Error(`This world has no person ${userName} to set up.`);
  const { givenName, familyName } = user.name;
  return [
    {
      title: `Person ${userName}`,
      account: organization.managementAccount,
      calls: [
        {
          call: {
            client: 'IdentitystoreClient',
            command: 'CreateUserCommand',
            input: {
              IdentityStoreId: center.identityStoreId,
              UserName: userName,
              Name: { GivenName: givenName, FamilyName: familyName },
              DisplayName: user.displayName,
              ...(user.email !== undefined && { Emails: [{ Value: user.email, Primary: true }] }),
            },
            region: center.region,
          },
        },
      ],
    },
  ];
}
