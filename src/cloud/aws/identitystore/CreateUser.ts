import { structure } from '../../../wire/aws/members.ts';
import { storeUser } from '../../world/schema/identityCenter.ts';
import { validation } from '../identity-center/adminErrors.ts';
import { identityCenterAdminRules as rules } from '../identity-center/adminRules.ts';
import { present } from '../identity-center/adminSteps.ts';
import { changeInstance } from '../identity-center/changes.ts';
import { mintStoreId } from '../identity-center/mintStoreId.ts';
import { emailsMember, inStore, personalText, userNameMember } from './members.ts';
import { storeAction } from './storeAction.ts';
import { userNameIsFree } from './users.ts';

/** CreateUser (Identity Store API Reference). The user has no password: an administrator gives one. */
export const createUser = storeAction({
  name: 'CreateUser',
  members: {
    ...inStore,
    UserName: userNameMember,
    Name: structure({ FamilyName: personalText, GivenName: personalText }),
    DisplayName: personalText,
    Emails: emailsMember,
    UserType: personalText,
    Title: personalText,
  },
  reference: {
    checks: ['user name, display name, given and family name are there', 'the user name is free'],
    errors: ['ConflictException', 'ValidationException'],
    differs: ['Other attributes of a user are not kept.', 'It works with every identity source.'],
  },
  *run({ UserName, Name, DisplayName, Emails, UserType, Title }, { world, instance }) {
    const parsed = storeUser.safeParse({
      userName: UserName,
      displayName: DisplayName,
      name: { givenName: Name?.GivenName, familyName: Name?.FamilyName },
      email: Emails?.[0]?.Value,
      userType: UserType,
      title: Title,
    });
    const user = yield* present(
      rules.userComplete,
      parsed.success ? parsed.data : undefined,
      validation('UserName, DisplayName, Name.GivenName and Name.FamilyName are required.'),
    );
    yield* userNameIsFree(instance, user.userName);
    const [UserId, minted] = mintStoreId(world);
    return {
      world: changeInstance(minted, instance, { users: { ...instance.users, [UserId]: user } }),
      result: { UserId, IdentityStoreId: instance.identityStoreId },
    };
  },
});
