import { list, required } from '../../../wire/aws/members.ts';
import { findGroup } from './groups.ts';
import { idMember, inStore, memberIdMember } from './members.ts';
import { storeAction } from './storeAction.ts';
import { findUser } from './users.ts';

/** IsMemberInGroups (Identity Store API Reference). */
export const isMemberInGroups = storeAction({
  name: 'IsMemberInGroups',
  members: {
    ...inStore,
    MemberId: required(memberIdMember),
    GroupIds: required(list(idMember, { size: [1, 100] })),
  },
  reference: { checks: ['the user and the groups are there'], errors: [], differs: [] },
  *run({ MemberId, GroupIds }, { instance }) {
    const userId = MemberId.UserId ?? '';
    yield* findUser(instance, userId);
    const Results = [];
    for (const GroupId of GroupIds) {
      const { members } = yield* findGroup(instance, GroupId);
      const MembershipExists = Object.values(members).includes(userId);
      Results.push({ GroupId, MemberId: { UserId: userId }, MembershipExists });
    }
    return { result: { Results } };
  },
});
