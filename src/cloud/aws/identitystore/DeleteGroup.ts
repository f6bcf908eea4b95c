import { required } from '../../../wire/aws/members.ts';
import { removeGroup } from '../identity-center/removePrincipal.ts';
import { findGroup } from './groups.ts';
import { idMember, inStore } from './members.ts';
import { storeAction } from './storeAction.ts';

/** DeleteGroup (Identity Store API Reference). */
export const deleteGroup = storeAction({
  name: 'DeleteGroup',
  members: { ...inStore, GroupId: required(idMember) },
  reference: {
    checks: ['the group is there'],
    errors: [],
    differs: ['The assignments of the group go with it.'],
  },
  *run({ GroupId: id }, { world, instance }) {
    yield* findGroup(instance, id);
    return { world: removeGroup(world, instance, id) };
  },
});
