import { text } from '../../../../wire/aws/members.ts';
import type { AwsStructure } from '../../../../wire/aws/awsValue.ts';
import type { AccountIn, GroupIn, RoleIn, UserIn } from '../../../world/world.ts';
import { entityAction } from '../entity/entityAction.ts';
import { paging, path } from '../iamMembers.ts';
import { page } from '../paging.ts';
import { readablePolicies } from './awsPolicies.ts';

interface Using {
  readonly kind: 'Group' | 'User' | 'Role';
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly attached: boolean;
  readonly bounded: boolean;
}

/** Everything of the account, and how it uses the policy. */
function uses(account: AccountIn, arn: string): readonly Using[] {
  const each = <Thing extends GroupIn | UserIn | RoleIn>(
    kind: Using['kind'],
    record: Readonly<Record<string, Thing>>,
    idOf: (thing: Thing) => string,
  ) =>
    Object.entries(record).map(([name, thing]): Using => ({
      kind,
      id: idOf(thing),
      name,
      path: thing.path,
      attached: thing.attachedPolicies.includes(arn),
      bounded: 'permissionsBoundary' in thing && thing.permissionsBoundary === arn,
    }));
  return [
    ...each('Group', account.groups, ({ groupId }) => groupId),
    ...each('User', account.users, ({ userId }) => userId),
    ...each('Role', account.roles, ({ roleId }) => roleId),
  ];
}

const shown = (found: readonly Using[], kind: Using['kind']): readonly AwsStructure[] =>
  found
    .filter((each) => each.kind === kind)
    .map(({ name, id }) => ({ [`${kind}Name`]: name, [`${kind}Id`]: id }));

/** ListEntitiesForPolicy (IAM API Reference). */
export const listEntitiesForPolicy = entityAction(readablePolicies, {
  name: 'ListEntitiesForPolicy',
  members: {
    EntityFilter: text({
      values: ['User', 'Role', 'Group', 'LocalManagedPolicy', 'AWSManagedPolicy'],
    }),
    PathPrefix: path,
    PolicyUsageFilter: text({ values: ['PermissionsPolicy', 'PermissionsBoundary'] }),
    ...paging,
  },
  reference: { checks: [], errors: ['ValidationError'], differs: [] },
  changes: false,
  run: function* (input, { account, key }) {
    const { EntityFilter, PathPrefix = '/', PolicyUsageFilter } = input;
    const using = uses(account, key).filter(
      ({ kind, path: at, attached, bounded }) =>
        (EntityFilter === undefined || EntityFilter === kind) &&
        at.startsWith(PathPrefix) &&
        ((attached && PolicyUsageFilter !== 'PermissionsBoundary') ||
          (bounded && PolicyUsageFilter !== 'PermissionsPolicy')),
    );
    const { items, rest } = yield* page(using, ({ kind, name }) => `${kind}/${name}`, input);
    return {
      result: {
        PolicyGroups: shown(items, 'Group'),
        PolicyUsers: shown(items, 'User'),
        PolicyRoles: shown(items, 'Role'),
        ...rest,
      },
    };
  },
});
