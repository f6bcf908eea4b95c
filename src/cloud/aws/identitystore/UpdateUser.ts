import { required } from '../../../wire/aws/members.ts';
import { validation } from '../identity-center/adminErrors.ts';
import { identityCenterAdminRules as rules } from '../identity-center/adminRules.ts';
import { present } from '../identity-center/adminSteps.ts';
import { changeInstance } from '../identity-center/changes.ts';
import { userFrom, userResource } from '../scim/scimUser.ts';
import { idMember, inStore, operationsMember } from './members.ts';
import { isOneAddress, isText, isTexts, updated } from './operations.ts';
import { storeAction } from './storeAction.ts';
import { findUser, userNameIsFree } from './users.ts';

const paths = {
  userName: isText,
  displayName: isText,
  name: isTexts,
  'name.givenName': isText,
  'name.familyName': isText,
  emails: isOneAddress,
  title: isText,
  userType: isText,
};

/** UpdateUser (Identity Store API Reference). What is no attribute of the store, such as a password, stays. */
export const updateUser = storeAction({
  name: 'UpdateUser',
  members: {
    ...inStore,
    UserId: required(idMember),
    Operations: required(operationsMember),
  },
  reference: {
    checks: [
      'the user is there',
      'the attribute paths and their values',
      'what has to be there is not taken away',
      'the user name is free',
    ],
    errors: ['ConflictException', 'ValidationException'],
    differs: ['Other attributes of a user are not kept: their paths are refused.'],
  },
  *run({ UserId, Operations }, { world, instance }) {
    const user = yield* findUser(instance, UserId);
    const resource = yield* updated(userResource(UserId, user), paths, Operations);
    const changed = yield* present(
      rules.userComplete,
      userFrom(resource),
      validation('The user would lack an attribute that is required.'),
    );
    yield* userNameIsFree(instance, changed.userName, UserId);
    const { password, totpSecret, lastUsedStep } = user;
    const kept = {
      ...changed,
      ...(password !== undefined && { password }),
      ...(totpSecret !== undefined && { totpSecret }),
      ...(lastUsedStep !== undefined && { lastUsedStep }),
    };
    return {
      world: changeInstance(world, instance, { users: { ...instance.users, [UserId]: kept } }),
    };
  },
});
