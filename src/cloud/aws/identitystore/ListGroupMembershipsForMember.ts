import { required } from '../../../wire/aws/members.ts';
import { page } from '../identity-center/adminSteps.ts';
import { membershipsOf } from './groups.ts';
import { inStore, memberIdMember, paging } from './members.ts';
import { storeAction } from './storeAction.ts';
import { findUser } from './users.ts';

/** ListGroupMembershipsForMember (Identity Store API Reference). */
export const listGroupMembershipsForMember = storeAction({
  name: 'ListGroupMembershipsForMember',
  members: { ...inStore, MemberId: required(memberIdMember), ...paging },
  reference: {
    checks: ['the user is there', 'the page token'],
    errors: ['ValidationException'],
    differs: [],
  },
  *run({ MemberId, ...paged }, { instance }) {
    const userId = MemberId.UserId ?? '';
    yield* findUser(instance, userId);
    const { items, next } = yield* page(membershipsOf(instance, userId), paged);
    const IdentityStoreId = instance.identityStoreId;
    return {
      result: { GroupMemberships: items.map((item) => ({ IdentityStoreId, ...item })), ...next },
    };
  },
});
