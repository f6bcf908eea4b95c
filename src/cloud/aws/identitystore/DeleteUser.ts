import { required } from '../../../wire/aws/members.ts';
import { removeUser } from '../identity-center/removePrincipal.ts';
import { findUser } from './users.ts';
import { idMember, inStore } from './members.ts';
import { storeAction } from './storeAction.ts';

/** DeleteUser (Identity Store API Reference). */
export const deleteUser = storeAction({
  name: 'DeleteUser',
  members: { ...inStore, UserId: required(idMember) },
  reference: {
    checks: ['the user is there'],
    errors: [],
    differs: ['The assignments of the user go with it.'],
  },
  *run({ UserId: id }, { world, instance }) {
    yield* findUser(instance, id);
    return { world: removeUser(world, instance, id) };
  },
});
