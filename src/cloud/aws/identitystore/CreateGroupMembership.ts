import { required } from '../../../wire/aws/members.ts';
import { conflict } from '../identity-center/adminErrors.ts';
import { identityCenterAdminRules as rules } from '../identity-center/adminRules.ts';
import { must } from '../identity-center/adminSteps.ts';
import { mintStoreId } from '../identity-center/mintStoreId.ts';
import { findGroup, putGroup } from './groups.ts';
import { idMember, inStore, memberIdMember } from './members.ts';
import { storeAction } from './storeAction.ts';
import { findUser } from './users.ts';

/** CreateGroupMembership (Identity Store API Reference). */
export const createGroupMembership = storeAction({
  name: 'CreateGroupMembership',
  members: { ...inStore, GroupId: required(idMember), MemberId: required(memberIdMember) },
  reference: {
    checks: ['the group and the user are there', 'the user is not in the group yet'],
    errors: ['ConflictException'],
    differs: [],
  },
  *run({ GroupId, MemberId }, { world, instance }) {
    const group = yield* findGroup(instance, GroupId);
    const userId = MemberId.UserId ?? '';
    yield* findUser(instance, userId);
    yield* must(
      rules.notMember,
      !Object.values(group.members).includes(userId),
      conflict('Member is already in the group.'),
      { saw: userId },
    );
    const [MembershipId, minted] = mintStoreId(world);
    const members = { ...group.members, [MembershipId]: userId };
    return {
      world: putGroup(minted, instance, GroupId, { ...group, members }),
      result: { MembershipId, IdentityStoreId: instance.identityStoreId },
    };
  },
});
