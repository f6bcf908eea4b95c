import { required } from '../../../wire/aws/members.ts';
import { notFound } from '../identity-center/adminErrors.ts';
import { identityCenterAdminRules as rules } from '../identity-center/adminRules.ts';
import { present } from '../identity-center/adminSteps.ts';
import { groupAttributes } from './groups.ts';
import { withAttribute } from './lookUp.ts';
import { alternateIdentifierMember, inStore } from './members.ts';
import { storeAction } from './storeAction.ts';

/** GetGroupId (Identity Store API Reference): by an attribute that only one group has. */
export const getGroupId = storeAction({
  name: 'GetGroupId',
  members: { ...inStore, AlternateIdentifier: required(alternateIdentifierMember) },
  reference: {
    checks: ['the attribute', 'a group has the value'],
    errors: ['ValidationException'],
    differs: ['ExternalId is not looked up.'],
  },
  *run({ AlternateIdentifier }, { instance }) {
    const { UniqueAttribute: wanted } = AlternateIdentifier;
    const [first] = yield* withAttribute(instance.groups, groupAttributes, wanted);
    const id = yield* present(rules.group, first?.[0], notFound('GROUP not found.'), {
      saw: wanted?.AttributeValue ?? [],
    });
    return { result: { GroupId: id, IdentityStoreId: instance.identityStoreId } };
  },
});
