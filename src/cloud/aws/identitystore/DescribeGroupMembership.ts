import { required } from '../../../wire/aws/members.ts';
import { findMembership } from './groups.ts';
import { idMember, inStore } from './members.ts';
import { storeAction } from './storeAction.ts';

/** DescribeGroupMembership (Identity Store API Reference). */
export const describeGroupMembership = storeAction({
  name: 'DescribeGroupMembership',
  members: { ...inStore, MembershipId: required(idMember) },
  reference: { checks: ['the membership is there'], errors: [], differs: [] },
  *run({ MembershipId }, { instance }) {
    const [GroupId, { members }] = yield* findMembership(instance, MembershipId);
    return {
      result: {
        IdentityStoreId: instance.identityStoreId,
        MembershipId,
        GroupId,
        MemberId: { UserId: members[MembershipId] },
      },
    };
  },
});
