import { boolean, text } from '../../../../wire/aws/members.ts';
import type { ManagedPolicyIn } from '../../../world/world.ts';
import { attachmentsOf, boundariesOf } from '../entity/kinds.ts';
import { iamAction, type IamCall } from '../iamAction.ts';
import { paging, policyPath } from '../iamMembers.ts';
import { listing } from '../paging.ts';
import { awsPolicies } from './awsPolicies.ts';
import { listedPolicy } from './policyMembers.ts';

type Named = readonly [arn: string, policy: ManagedPolicyIn];

const local = ({ account, accountId }: IamCall): readonly Named[] =>
  Object.entries(account.managedPolicies).map(([name, policy]) => [
    `arn:aws:iam::${accountId}:policy${policy.path}${name}`,
    policy,
  ]);

/** ListPolicies (IAM API Reference). */
export const listPolicies = iamAction({
  name: 'ListPolicies',
  members: {
    Scope: text({ values: ['All', 'AWS', 'Local'] }),
    OnlyAttached: boolean(),
    PathPrefix: policyPath,
    PolicyUsageFilter: text({ values: ['PermissionsPolicy', 'PermissionsBoundary'] }),
    ...paging,
  },
  reference: {
    checks: [],
    errors: ['ValidationError'],
    differs: ['Of the policies that AWS itself keeps, the world has a few only.'],
  },
  asks: ({ PathPrefix = '/' }, { accountId }) => ({
    resource: `arn:aws:iam::${accountId}:policy${PathPrefix}`,
    title: `policy path ${PathPrefix}`,
  }),
  run: (input, call) => {
    const { Scope = 'All', OnlyAttached = false, PathPrefix = '/', PolicyUsageFilter } = input;
    const { account } = call;
    const inUse = (arn: string): boolean =>
      (PolicyUsageFilter !== 'PermissionsBoundary' && attachmentsOf(account, arn) > 0) ||
      (PolicyUsageFilter !== 'PermissionsPolicy' && boundariesOf(account, arn) > 0);
    const named = [
      ...(Scope === 'AWS' ? [] : local(call)),
      ...(Scope === 'Local' ? [] : awsPolicies()),
    ].filter(
      ([arn, { path }]) =>
        path.startsWith(PathPrefix) &&
        ((!OnlyAttached && PolicyUsageFilter === undefined) || inUse(arn)),
    );
    return listing(
      'Policies',
      named,
      ([arn]) => arn,
      ([arn, policy]) => listedPolicy(account, arn, policy),
      input,
    );
  },
});
