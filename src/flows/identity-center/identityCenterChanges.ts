import { assign, unassign } from '../../cloud/aws/identity-center/assign.ts';
import { without } from '../../cloud/aws/identity-center/changes.ts';
import { provision } from '../../cloud/aws/identity-center/provision.ts';
import { dataAccount } from '../../cloud/world/defaultNames.ts';
import type {
  IdentityCenterIn,
  PermissionSetIn,
  StoreGroupIn,
  StoreUserIn,
  World,
} from '../../cloud/world/world.ts';
import type { Change } from '../worldChanges.ts';
import { changeOrganization } from '../worldChanges.ts';

/** The organization's instance of Identity Center. */
export function instanceOf({ identityCenter }: World): IdentityCenterIn {
  if (!identityCenter) throw new Error('This world has no Identity Center.');
  return identityCenter;
}

export const changeInstance =
  (change: (instance: IdentityCenterIn) => IdentityCenterIn): Change =>
  (world) => ({ ...world, identityCenter: change(instanceOf(world)) });

/** One change after the other. */
export const inTurn =
  (...changes: readonly Change[]): Change =>
  (world) =>
    changes.reduce((next, change) => change(next), world);

/** The id under which something of this name is kept. */
function idOf<Kept>(
  kept: Readonly<Record<string, Kept>>,
  name: string,
  nameOf: (one: Kept) => string,
): string {
  const id = Object.entries(kept).find(([, one]) => nameOf(one) === name)?.[0];
  if (id === undefined) throw new Error(`Nothing in this instance is called ${name}.`);
  return id;
}

const changeOne = <Kept>(
  kept: Readonly<Record<string, Kept>>,
  name: string,
  nameOf: (one: Kept) => string,
  change: (one: Kept) => Kept,
): Readonly<Record<string, Kept>> => {
  const id = idOf(kept, name, nameOf);
  return Object.fromEntries(
    Object.entries(kept).map(([key, one]) => [key, key === id ? change(one) : one]),
  );
};

const userNameOf = ({ userName }: StoreUserIn) => userName;
const displayNameOf = ({ displayName }: StoreGroupIn) => displayName;
const setNameOf = ({ name }: PermissionSetIn) => name;

/** The id that the identity store gave a person, who is named by user name. */
export const userIdOf = (world: World, userName: string): string =>
  idOf(instanceOf(world).users, userName, userNameOf);

/** Changes a person of the identity store, who is named by user name. */
export const changeStoreUser = (
  userName: string,
  change: (user: StoreUserIn) => StoreUserIn,
): Change =>
  changeInstance((instance) => ({
    ...instance,
    users: changeOne(instance.users, userName, userNameOf, change),
  }));

/** Takes a person out of a group of the identity store. */
export const leavesGroup = (userName: string, group: string): Change =>
  changeInstance((instance) => {
    const userId = idOf(instance.users, userName, userNameOf);
    return {
      ...instance,
      groups: changeOne(instance.groups, group, displayNameOf, (one) => ({
        ...one,
        members: Object.fromEntries(
          Object.entries(one.members).filter(([, member]) => member !== userId),
        ),
      })),
    };
  });

/** Edits a permission set, and leaves the roles that it has become in the accounts as they are. */
export const editPermissionSet = (
  name: string,
  change: (permissionSet: PermissionSetIn) => PermissionSetIn,
): Change =>
  changeInstance((instance) => ({
    ...instance,
    permissionSets: changeOne(instance.permissionSets, name, setNameOf, change),
  }));

/** Makes the role of a permission set in the data account what the set says now. */
export const provisionPermissionSet =
  (name: string): Change =>
  (world) => {
    const id = idOf(instanceOf(world).permissionSets, name, setNameOf);
    const provisioned = provision(world, dataAccount, id);
    if (!provisioned.ok) throw new Error(provisioned.faults.join(' '));
    return provisioned.value;
  };

const groupAssignment = (world: World, permissionSet: string, group: string) => ({
  account: dataAccount,
  permissionSet: idOf(instanceOf(world).permissionSets, permissionSet, setNameOf),
  principalType: 'GROUP' as const,
  principalId: idOf(instanceOf(world).groups, group, displayNameOf),
});

/** Lets a group use a permission set in the data account. */
export const assignToGroup =
  (permissionSet: string, group: string): Change =>
  (world) => {
    const assigned = assign(world, groupAssignment(world, permissionSet, group));
    if (!assigned.ok) throw new Error(assigned.faults.join(' '));
    return assigned.value;
  };

/** Takes a permission set in the data account from a group. */
export const takeFromGroup =
  (permissionSet: string, group: string): Change =>
  (world) =>
    unassign(world, groupAssignment(world, permissionSet, group));

/** Attaches a service control policy of one statement to the organization's root. */
export const addServiceControlPolicy = (
  name: string,
  statement: Readonly<Record<string, unknown>>,
): Change =>
  changeOrganization((organization) => ({
    ...organization,
    policies: {
      ...organization.policies,
      [name]: { Version: '2012-10-17', Statement: [{ Sid: name, ...statement }] },
    },
    root: {
      ...organization.root,
      serviceControlPolicies: [...organization.root.serviceControlPolicies, name],
    },
  }));

/** Deletes the SAML provider by which the data account knows Identity Center. */
export const forgetSamlProvider: Change = (world) => {
  const account = world.accounts[dataAccount];
  const name = instanceOf(world).provisioned[dataAccount]?.samlProvider;
  if (!account || name === undefined) throw new Error('Nothing is provisioned.');
  return {
    ...world,
    accounts: {
      ...world.accounts,
      [dataAccount]: { ...account, samlProviders: without(account.samlProviders, name) },
    },
  };
};
