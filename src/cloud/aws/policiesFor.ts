import { own } from '../../kit/own.ts';
import type { ApplicablePolicies, NamedPolicy, OrganizationPolicies } from '../../iam/policies.ts';
import type { AccountIn, SessionIn, World } from '../world/world.ts';
import { groupArn, managedPolicyArn, parseIamArn, roleArn, userArn } from './arns.ts';
import type { Caller, NamedUser } from './caller.ts';
import { accountIn, roleBehind } from './iamObjects.ts';
import { awsControlPolicies } from './iam/awsControlPolicies.ts';
import { awsManagedPolicies } from './iam/awsManagedPolicies.ts';

/** The document of a managed policy, AWS's or a customer's, in the version that counts. */
export function managedPolicy(
  world: { readonly accounts: Readonly<Record<string, Pick<AccountIn, 'managedPolicies'>>> },
  arn: string,
): unknown {
  const parts = parseIamArn(arn);
  if (parts?.type !== 'policy') return undefined;
  if (parts.account === 'aws') return own(awsManagedPolicies, arn);
  const policy = own(own(world.accounts, parts.account)?.managedPolicies, parts.name);
  return policy?.path === parts.path
    ? own(policy.versions, policy.defaultVersion)?.document
    : undefined;
}

/** The document of a service or resource control policy, the organization's own or AWS's. */
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
}

/** Inline and attached policies of one object. Inline policies are cited as `<arn>/<name>`. */
const grantedBy = (
  world: World,
  arn: string,
  { policies, attachedPolicies }: Permissions,
): readonly NamedPolicy[] => [
  ...Object.entries(policies).map(([name, document]) => ({ id: `${arn}/${name}`, document })),
  ...named(world, attachedPolicies),
];

/** A boundary that cannot be found limits everything: without it a typing error would open doors. */
const boundaryOf = (
  world: World,
  { permissionsBoundary: arn }: { readonly permissionsBoundary?: string | undefined },
): Pick<ApplicablePolicies, 'boundary'> =>
  arn === undefined ? {} : { boundary: { id: arn, document: managedPolicy(world, arn) } };

/** The policies of a user, those of the user's groups included. */
function userPolicies(
  world: World,
  { account, name, user }: NamedUser,
): Pick<ApplicablePolicies, 'identity' | 'boundary'> {
  const groups = Object.entries(accountIn(world, account)?.groups ?? {});
  return {
    identity: [
      ...grantedBy(world, userArn(account, user.path, name), user),
      ...groups.flatMap(([group, { path, members, ...granted }]) =>
        members.includes(name) ? grantedBy(world, groupArn(account, path, group), granted) : [],
      ),
    ],
    ...boundaryOf(world, user),
  };
}

/** The policies that were passed when a session began. */
const passedPolicies = (world: World, session: SessionIn): readonly NamedPolicy[] => [
  ...(session.inlineSessionPolicy === undefined
    ? []
    : [{ id: `session-policy/${session.accessKeyId}`, document: session.inlineSessionPolicy }]),
  ...named(world, session.sessionPolicyArns),
];

/** The policies that limit and grant what a caller may do, wherever the resource is. */
export function callerPolicies(
  world: World,
  caller: Caller,
): Pick<ApplicablePolicies, 'identity' | 'boundary' | 'session'> {
  switch (caller.kind) {
    case 'root':
      return caller.session ? { session: passedPolicies(world, caller.session) } : {};
    case 'user':
      return userPolicies(world, caller);
    case 'federated-user':
      return {
        ...(caller.voucher ? userPolicies(world, caller.voucher) : { identity: [] }),
        session: passedPolicies(world, caller.session),
      };
    case 'role-session': {
      const { session } = caller;
      const role = roleBehind(world, session);
      if (!role) return { identity: [] };
      return {
        identity: grantedBy(world, roleArn(session.account, role.path, session.roleName), role),
        ...boundaryOf(world, role),
        session: passedPolicies(world, session),
      };
    }
  }
}

type ControlPolicyKind = 'serviceControlPolicies' | 'resourceControlPolicies';

/** By organization, then by kind and member account. A changed organization is another object. */
const overAccounts = new WeakMap<World['organization'], Map<string, OrganizationPolicies>>();

/** The control policies over an account, from the organization's root down to the account. */
export function organizationPolicies(
  { organization }: World,
  account: string,
  kind: ControlPolicyKind,
): OrganizationPolicies | undefined {
  const member = own(organization.accounts, account);
  if (!member) return undefined;
  const known = overAccounts.get(organization) ?? new Map<string, OrganizationPolicies>();
  overAccounts.set(organization, known);
  const id = `${kind}/${account}`;
  const found = known.get(id) ?? policiesOver(organization, member, account, kind);
  known.set(id, found);
  return found;
}

function policiesOver(
  organization: World['organization'],
  member: World['organization']['accounts'][string],
  account: string,
  kind: ControlPolicyKind,
): OrganizationPolicies {
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
