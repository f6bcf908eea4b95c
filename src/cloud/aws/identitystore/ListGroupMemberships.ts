import { required } from '../../../wire/aws/members.ts';
import { page } from '../identity-center/adminSteps.ts';
import { findGroup } from './groups.ts';
import { idMember, inStore, paging } from './members.ts';
import { storeAction } from './storeAction.ts';

/** ListGroupMemberships (Identity Store API Reference). */
export const listGroupMemberships = storeAction({
  name: 'ListGroupMemberships',
  members: { ...inStore, GroupId: required(idMember), ...paging },
  reference: {
    checks: ['the group is there', 'the page token'],
    errors: ['ValidationException'],
    differs: [],
  },
  *run({ GroupId, ...paged }, { instance }) {
    const group = yield* findGroup(instance, GroupId);
    const { items, next } = yield* page(Object.entries(group.members), paged);
    return {
      result: {
        GroupMemberships: items.map(([MembershipId, UserId]) => ({
          IdentityStoreId: instance.identityStoreId,
          MembershipId,
          GroupId,
          MemberId: { UserId },
        })),
        ...next,
      },
    };
  },
});
