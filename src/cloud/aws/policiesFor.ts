import { own } from '../../kit/own.ts';
import type { ApplicablePolicies, NamedPolicy, OrganizationPolicies } from '../../iam/policies.ts';
import type { World } from '../world/world.ts';
import { managedPolicyArn, parseIamArn, roleArn, userArn } from './arns.ts';
import type { Caller } from './caller.ts';
import { roleBehind } from './iamObjects.ts';
import { awsControlPolicies } from './iam/awsControlPolicies.ts';
import { awsManagedPolicies } from './iam/awsManagedPolicies.ts';

/** The document of a managed policy, AWS's or a customer's. */
export function managedPolicy(world: Pick<World, 'accounts'>, arn: string): unknown {
  const parts = parseIamArn(arn);
  if (parts?.type !== 'policy') return undefined;
  return parts.account === 'aws'
    ? own(awsManagedPolicies, arn)
    : own(own(world.accounts, parts.account)?.managedPolicies, parts.name);
}

/** The document of a service or resource control policy, the organisation's own or AWS's. */
export const controlPolicy = (
  { policies }: Pick<World['organization'], 'policies'>,
  name: string,
): unknown => own(policies, name) ?? own(awsControlPolicies, name);

const named = (world: World, arns: readonly string[]): readonly NamedPolicy[] =>
  arns.flatMap((arn) => {
    const document = managedPolicy(world, arn);
    return document === undefined ? [] : [{ id: arn, document }];
  });

interface Permissions {
  readonly policies: Readonly<Record<string, unknown>>;
  readonly attachedPolicies: readonly string[];
  readonly permissionsBoundary?: string | undefined;
}

/** Identity-based policies and boundary of a user or role. Inline policies are cited as `<arn>/<name>`. */
function ownPolicies(
  world: World,
  arn: string,
  owner: Permissions,
): Pick<ApplicablePolicies, 'identity' | 'boundary'> {
  const { permissionsBoundary } = owner;
  return {
    identity: [
      ...Object.entries(owner.policies).map(([name, document]) => ({
        id: `${arn}/${name}`,
        document,
      })),
      ...named(world, owner.attachedPolicies),
    ],
    // A boundary that cannot be found limits everything: without it a typing error would open doors.
    ...(permissionsBoundary !== undefined && {
      boundary: { id: permissionsBoundary, document: managedPolicy(world, permissionsBoundary) },
    }),
  };
}

/** The policies that limit and grant what a caller may do, wherever the resource is. */
export function callerPolicies(
  world: World,
  caller: Caller,
): Pick<ApplicablePolicies, 'identity' | 'boundary' | 'session'> {
  if (caller.kind === 'user')
    return ownPolicies(world, userArn(caller.account, caller.user.path, caller.name), caller.user);
  const { session } = caller;
  const role = roleBehind(world, session);
  if (!role) return { identity: [] };
  const inline = session.inlineSessionPolicy;
  return {
    ...ownPolicies(world, roleArn(session.account, role.path, session.roleName), role),
    session: [
      ...(inline === undefined
        ? []
        : [{ id: `session-policy/${session.accessKeyId}`, document: inline }]),
      ...named(world, session.sessionPolicyArns),
    ],
  };
}

/** The control policies over an account, from the organisation's root down to the account. */
export function organizationPolicies(
  { organization }: World,
  account: string,
  kind: 'serviceControlPolicies' | 'resourceControlPolicies',
): OrganizationPolicies | undefined {
  const member = own(organization.accounts, account);
  if (!member) return undefined;
  const attached = (target: string, names: readonly string[]) => ({
    target,
    policies: names.flatMap((name) => {
      const document = controlPolicy(organization, name);
      return document === undefined ? [] : [{ id: `organization/${name}`, document }];
    }),
  });
  const units: { target: string; policies: readonly NamedPolicy[] }[] = [];
  for (let parent = member.parent; ;) {
    const unit = own(organization.units, parent);
    if (!unit) break;
    units.unshift(attached(parent, unit[kind]));
    parent = unit.parent;
  }
  return {
    managementAccount: organization.managementAccount,
    levels: [
      attached(organization.root.id, organization.root[kind]),
      ...units,
      attached(account, member[kind]),
    ],
  };
}

/** How the lab names a policy document in a heading. */
export const policyTitle = (id: string): string => {
  if (id.startsWith('organization/')) return `Organization policy ${id.slice(13)}`;
  if (id.startsWith('session-policy/')) return 'Session policy';
  if (id.startsWith('bucket/')) return `Bucket policy of ${id.slice(7)}`;
  if (id.startsWith('trust/')) return `Trust policy of ${id.slice(6)}`;
  return id.startsWith(managedPolicyArn('aws', '')) ? `AWS managed policy ${id}` : `Policy ${id}`;
};
