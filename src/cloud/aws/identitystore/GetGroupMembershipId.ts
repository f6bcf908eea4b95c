import { required } from '../../../wire/aws/members.ts';
import { notFound } from '../identity-center/adminErrors.ts';
import { identityCenterAdminRules as rules } from '../identity-center/adminRules.ts';
import { present } from '../identity-center/adminSteps.ts';
import { findGroup } from './groups.ts';
import { idMember, inStore, memberIdMember } from './members.ts';
import { storeAction } from './storeAction.ts';

/** GetGroupMembershipId (Identity Store API Reference). */
export const getGroupMembershipId = storeAction({
  name: 'GetGroupMembershipId',
  members: { ...inStore, GroupId: required(idMember), MemberId: required(memberIdMember) },
  reference: {
    checks: ['the group is there', 'the user is in the group'],
    errors: [],
    differs: [],
  },
  *run({ GroupId, MemberId }, { instance }) {
    const { members } = yield* findGroup(instance, GroupId);
    const userId = MemberId.UserId ?? '';
    const found = Object.entries(members).find(([, member]) => member === userId);
    const [MembershipId] = yield* present(
      rules.membership,
      found,
      notFound('MEMBERSHIP not found.'),
      { saw: userId },
    );
    return { result: { MembershipId, IdentityStoreId: instance.identityStoreId } };
  },
});
