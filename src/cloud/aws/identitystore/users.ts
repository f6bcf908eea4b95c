import { own } from '../../../kit/own.ts';
import type { AwsStructure } from '../../../wire/aws/awsValue.ts';
import type { IdentityCenterIn, StoreUserIn } from '../../world/world.ts';
import type { Steps } from '../iam/steps.ts';
import { conflict, notFound } from '../identity-center/adminErrors.ts';
import { identityCenterAdminRules as rules } from '../identity-center/adminRules.ts';
import { must, present } from '../identity-center/adminSteps.ts';

/** The user of this id. */
export const findUser = ({ users }: IdentityCenterIn, id: string): Steps<StoreUserIn> =>
  present(rules.user, own(users, id), notFound('USER not found.'), { saw: id });

/** What the store has of a user, as the API model writes it. */
export const userResult = (
  { identityStoreId }: IdentityCenterIn,
  id: string,
  user: StoreUserIn,
): AwsStructure => ({
  IdentityStoreId: identityStoreId,
  UserId: id,
  UserName: user.userName,
  DisplayName: user.displayName,
  Name: { GivenName: user.name.givenName, FamilyName: user.name.familyName },
  ...(user.email !== undefined && {
    Emails: [{ Value: user.email, Type: 'work', Primary: true }],
  }),
  Title: user.title,
  UserType: user.userType,
});

/** By which attributes users are looked up. */
export const userAttributes: Readonly<Record<string, (user: StoreUserIn) => string | undefined>> = {
  UserName: ({ userName }) => userName,
  'emails.value': ({ email }) => email,
};

/** Nobody else may have the user name; letter case tells no two apart. */
export function* userNameIsFree(
  { users }: IdentityCenterIn,
  userName: string,
  self?: string,
): Steps<void> {
  const name = userName.toLowerCase();
  yield* must(
    rules.userNameFree,
    !Object.entries(users).some(
      ([id, other]) => id !== self && other.userName.toLowerCase() === name,
    ),
    conflict('Duplicate UserName.'),
    { saw: userName },
  );
}
