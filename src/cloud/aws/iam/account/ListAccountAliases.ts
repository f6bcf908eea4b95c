import { iamAction } from '../iamAction.ts';
import { paging } from '../iamMembers.ts';
import { listing } from '../paging.ts';

/** ListAccountAliases (IAM API Reference): one at most. */
export const listAccountAliases = iamAction({
  name: 'ListAccountAliases',
  members: paging,
  reference: { checks: [], errors: ['ValidationError'], differs: [] },
  asks: () => ({ resource: '*' }),
  run: (input, { account }) =>
    listing(
      'AccountAliases',
      account.alias === undefined ? [] : [account.alias],
      (alias) => alias,
      (alias) => alias,
      input,
    ),
});
