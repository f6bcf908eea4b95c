import { listAction } from '../entity/listAction.ts';
import { pathPrefix } from '../iamMembers.ts';
import { listedUser } from './userMembers.ts';

/** ListUsers (IAM API Reference): without boundaries and tags. */
export const listUsers = listAction({
  name: 'ListUsers',
  answers: 'Users',
  prefix: pathPrefix,
  resource: (accountId, prefix) => `arn:aws:iam::${accountId}:user${prefix}`,
  items: ({ account }) => Object.entries(account.users),
  show: ({ accountId }, name, user) => listedUser(accountId, name, user),
});
