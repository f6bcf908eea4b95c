import { required } from '../../../wire/aws/members.ts';
import { without } from '../identity-center/changes.ts';
import { findMembership, putGroup } from './groups.ts';
import { idMember, inStore } from './members.ts';
import { storeAction } from './storeAction.ts';

/** DeleteGroupMembership (Identity Store API Reference). */
export const deleteGroupMembership = storeAction({
  name: 'DeleteGroupMembership',
  members: { ...inStore, MembershipId: required(idMember) },
  reference: { checks: ['the membership is there'], errors: [], differs: [] },
  *run({ MembershipId }, { world, instance }) {
    const [id, group] = yield* findMembership(instance, MembershipId);
    const members = without(group.members, MembershipId);
    return { world: putGroup(world, instance, id, { ...group, members }) };
  },
});
