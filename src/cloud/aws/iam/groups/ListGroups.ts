import { listAction } from '../entity/listAction.ts';
import { pathPrefix } from '../iamMembers.ts';
import { groupMembers } from './groupMembers.ts';

/** ListGroups (IAM API Reference). */
export const listGroups = listAction({
  name: 'ListGroups',
  answers: 'Groups',
  prefix: pathPrefix,
  resource: (accountId, prefix) => `arn:aws:iam::${accountId}:group${prefix}`,
  items: ({ account }) => Object.entries(account.groups),
  show: ({ accountId }, name, group) => groupMembers(accountId, name, group),
});
