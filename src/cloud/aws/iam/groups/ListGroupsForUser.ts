import { entityAction } from '../entity/entityAction.ts';
import { users } from '../entity/kinds.ts';
import { paging } from '../iamMembers.ts';
import { listing } from '../paging.ts';
import { groupMembers } from './groupMembers.ts';

/** ListGroupsForUser (IAM API Reference). */
export const listGroupsForUser = entityAction(users, {
  name: 'ListGroupsForUser',
  members: paging,
  reference: { checks: [], errors: ['ValidationError'], differs: [] },
  changes: false,
  run: (input, { account, accountId, key }) =>
    listing(
      'Groups',
      Object.entries(account.groups).filter(([, { members }]) => members.includes(key)),
      ([name]) => name,
      ([name, group]) => groupMembers(accountId, name, group),
      input,
    ),
});
