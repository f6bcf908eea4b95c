import { own } from '../../../kit/own.ts';
import { required } from '../../../wire/aws/members.ts';
import { notFound } from '../identity-center/adminErrors.ts';
import { identityCenterAdminRules as rules } from '../identity-center/adminRules.ts';
import { present } from '../identity-center/adminSteps.ts';
import { without } from '../identity-center/changes.ts';
import { putGroup } from './groups.ts';
import { idMember, inStore } from './members.ts';
import { storeAction } from './storeAction.ts';

/** DeleteGroupMembership (Identity Store API Reference). */
export const deleteGroupMembership = storeAction({
  name: 'DeleteGroupMembership',
  members: { ...inStore, MembershipId: required(idMember) },
  reference: { checks: ['the membership is there'], errors: [], differs: [] },
  *run({ MembershipId }, { world, instance }) {
    const holding = Object.entries(instance.groups).find(
      ([, { members }]) => own(members, MembershipId) !== undefined,
    );
    const [id, group] = yield* present(
      rules.membership,
      holding,
      notFound('MEMBERSHIP not found.'),
      { saw: MembershipId },
    );
    const members = without(group.members, MembershipId);
    return { world: putGroup(world, instance, id, { ...group, members }) };
  },
});
