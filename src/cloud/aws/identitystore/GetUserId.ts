import { required } from '../../../wire/aws/members.ts';
import { notFound } from '../identity-center/adminErrors.ts';
import { identityCenterAdminRules as rules } from '../identity-center/adminRules.ts';
import { present } from '../identity-center/adminSteps.ts';
import { userAttributes } from './users.ts';
import { withAttribute } from './lookUp.ts';
import { alternateIdentifierMember, inStore } from './members.ts';
import { storeAction } from './storeAction.ts';

/** GetUserId (Identity Store API Reference): by an attribute that only one user has. */
export const getUserId = storeAction({
  name: 'GetUserId',
  members: { ...inStore, AlternateIdentifier: required(alternateIdentifierMember) },
  reference: {
    checks: ['the attribute', 'a user has the value'],
    errors: ['ValidationException'],
    differs: ['ExternalId is not looked up.'],
  },
  *run({ AlternateIdentifier }, { instance }) {
    const { UniqueAttribute: wanted } = AlternateIdentifier;
    const [first] = yield* withAttribute(instance.users, userAttributes, wanted);
    const id = yield* present(rules.user, first?.[0], notFound('USER not found.'), {
      saw: wanted?.AttributeValue ?? [],
    });
    return { result: { UserId: id, IdentityStoreId: instance.identityStoreId } };
  },
});
