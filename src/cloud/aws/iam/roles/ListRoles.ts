import { listAction } from '../entity/listAction.ts';
import { pathPrefix } from '../iamMembers.ts';
import { listedRole } from './roleMembers.ts';

/** ListRoles (IAM API Reference): without boundaries and tags. */
export const listRoles = listAction({
  name: 'ListRoles',
  answers: 'Roles',
  prefix: pathPrefix,
  resource: (accountId, prefix) => `arn:aws:iam::${accountId}:role${prefix}`,
  items: ({ account }) => Object.entries(account.roles),
  show: ({ world, accountId }, name, role) => listedRole(world, accountId, name, role),
});
