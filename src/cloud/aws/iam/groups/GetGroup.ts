import { own } from '../../../../kit/own.ts';
import { entityAction } from '../entity/entityAction.ts';
import { groups } from '../entity/kinds.ts';
import { paging } from '../iamMembers.ts';
import { page } from '../paging.ts';
import { listedUser } from '../users/userMembers.ts';
import { groupMembers } from './groupMembers.ts';

/** GetGroup (IAM API Reference): the group and its users, in pages. */
export const getGroup = entityAction(groups, {
  name: 'GetGroup',
  members: paging,
  reference: { checks: [], errors: ['ValidationError'], differs: [] },
  changes: false,
  run: function* (input, { account, accountId, key, thing }) {
    const members = thing.members.flatMap((name) => {
      const user = own(account.users, name);
      return user ? [[name, user] as const] : [];
    });
    const { items, rest } = yield* page(members, ([name]) => name, input);
    return {
      result: {
        Group: groupMembers(accountId, key, thing),
        Users: items.map(([name, user]) => listedUser(accountId, name, user)),
        ...rest,
      },
    };
  },
});
