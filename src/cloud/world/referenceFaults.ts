import { parseCertificate } from '../../wire/saml/certificate.ts';
import { own } from '../../kit/own.ts';
import { controlPolicy, managedPolicy } from '../aws/policiesFor.ts';
import { pointerOf, type WorldFault } from './worldFault.ts';
import type { Role, User, WorldFile } from './worldSchema.ts';

const fault = (path: readonly PropertyKey[], message: string): WorldFault => ({
  pointer: pointerOf(path),
  message,
});

/** Control policies that are attached and that nobody wrote. */
function controlPolicyFaults({ organization }: WorldFile): readonly WorldFault[] {
  const targets = [
    [['organization', 'root'], organization.root],
    ...Object.entries(organization.units).map(
      ([id, unit]) => [['organization', 'units', id], unit] as const,
    ),
    ...Object.entries(organization.accounts).map(
      ([id, account]) => [['organization', 'accounts', id], account] as const,
    ),
  ] as const;
  return targets.flatMap(([path, target]) =>
    (['serviceControlPolicies', 'resourceControlPolicies'] as const).flatMap((kind) =>
      target[kind].flatMap((name, index) =>
        controlPolicy(organization, name) === undefined
          ? [fault([...path, kind, index], `the organization has no policy ${name}`)]
          : [],
      ),
    ),
  );
}

/** Parents that do not exist, and units that lie within themselves. */
function parentFaults({ organization }: WorldFile): readonly WorldFault[] {
  const { root, units, accounts } = organization;
  const known = (id: string): boolean => id === root.id || Object.hasOwn(units, id);
  const reachesRoot = (id: string): boolean => {
    const seen = new Set<string>();
    for (let at: string | undefined = id; at !== undefined && at !== root.id;) {
      if (seen.has(at)) return false;
      seen.add(at);
      at = own(units, at)?.parent;
    }
    return true;
  };
  return [
    ...Object.entries(units).flatMap(([id, { parent }]) => {
      const path = ['organization', 'units', id, 'parent'];
      if (!known(parent)) return [fault(path, `there is no unit or root ${parent}`)];
      return reachesRoot(id) ? [] : [fault(path, 'this unit lies within itself')];
    }),
    ...Object.entries(accounts).flatMap(([id, { parent }]) =>
      known(parent)
        ? []
        : [fault(['organization', 'accounts', id, 'parent'], `there is no unit or root ${parent}`)],
    ),
  ];
}

/** Managed policies that users and roles name and that do not exist. */
function managedPolicyFaults(world: WorldFile): readonly WorldFault[] {
  return Object.entries(world.accounts).flatMap(([id, account]) =>
    (['users', 'roles'] as const).flatMap((kind) =>
      Object.entries<User | Role>(account[kind]).flatMap(
        ([name, { attachedPolicies, permissionsBoundary }]) => {
          const path = ['accounts', id, kind, name];
          const named: readonly (readonly [path: readonly PropertyKey[], arn: string])[] = [
            ...attachedPolicies.map(
              (arn, index) => [[...path, 'attachedPolicies', index], arn] as const,
            ),
            ...(permissionsBoundary === undefined
              ? []
              : [[[...path, 'permissionsBoundary'], permissionsBoundary] as const]),
          ];
          return named.flatMap(([at, arn]) =>
            managedPolicy(world, arn) === undefined
              ? [fault(at, `this world has no managed policy ${arn}`)]
              : [],
          );
        },
      ),
    ),
  );
}

/** Managed policies whose default version is none of theirs, or that count fewer versions than they have. */
function policyVersionFaults({ accounts }: WorldFile): readonly WorldFault[] {
  return Object.entries(accounts).flatMap(([id, { managedPolicies }]) =>
    Object.entries(managedPolicies).flatMap(
      ([name, { versions, defaultVersion, versionCount }]) => {
        const path = ['accounts', id, 'managedPolicies', name];
        const latest = Math.max(0, ...Object.keys(versions).map((each) => Number(each.slice(1))));
        return [
          ...(own(versions, defaultVersion) === undefined
            ? [fault([...path, 'defaultVersion'], `there is no version ${defaultVersion}`)]
            : []),
          ...(latest > versionCount
            ? [fault([...path, 'versionCount'], `there is a version v${latest}`)]
            : []),
        ];
      },
    ),
  );
}

/** Names that belong to one only, in all of AWS: those of buckets and access keys. */
function sharedNameFaults({ accounts }: WorldFile): readonly WorldFault[] {
  const named = Object.entries(accounts).flatMap(([id, { buckets, users }]) => [
    ...Object.keys(buckets).map((name) => [['accounts', id, 'buckets', name], name] as const),
    ...Object.entries(users).flatMap(([user, { accessKeys }]) =>
      accessKeys.map(
        ({ accessKeyId }, index) =>
          [
            ['accounts', id, 'users', user, 'accessKeys', index, 'accessKeyId'],
            accessKeyId,
          ] as const,
      ),
    ),
  ]);
  const seen = new Set<string>();
  return named.flatMap(([path, name]) => {
    if (seen.has(name)) return [fault(path, `${name} is taken`)];
    seen.add(name);
    return [];
  });
}

/** Assignments and memberships of somebody or something that is not there, and a directory likewise. */
function identityCenterFaults({
  identityCenter,
  accounts,
  directories,
}: WorldFile): readonly WorldFault[] {
  if (!identityCenter) return [];
  const { users, groups, permissionSets, identitySource: source } = identityCenter;
  const at = (...path: readonly PropertyKey[]) => ['identityCenter', ...path];
  const certificate = parseCertificate(identityCenter.signingKey.certificatePem);
  return [
    ...(certificate.ok
      ? []
      : certificate.faults.map((text) => fault(at('signingKey', 'certificatePem'), text))),
    ...identityCenter.assignments.flatMap((one, index) => {
      const known = one.principalType === 'USER' ? users : groups;
      return [
        [Object.hasOwn(permissionSets, one.permissionSet), 'permissionSet', one.permissionSet],
        [Object.hasOwn(accounts, one.account), 'account', one.account],
        [Object.hasOwn(known, one.principalId), 'principalId', one.principalId],
      ].flatMap(([there, name, id]) =>
        there === true ? [] : [fault(at('assignments', index, String(name)), `there is no ${id}`)],
      );
    }),
    ...Object.entries(groups).flatMap(([id, { members }]) =>
      Object.entries(members).flatMap(([membership, user]) =>
        Object.hasOwn(users, user)
          ? []
          : [fault(at('groups', id, 'members', membership), `there is no user ${user}`)],
      ),
    ),
    ...(source.kind !== 'active-directory' || Object.hasOwn(directories, source.directory)
      ? []
      : [fault(at('identitySource', 'directory'), `there is no directory ${source.directory}`)]),
  ];
}

/** Everything in a world file that points to something that is not there, or is there twice. */
export const referenceFaults = (world: WorldFile): readonly WorldFault[] => [
  ...controlPolicyFaults(world),
  ...parentFaults(world),
  ...managedPolicyFaults(world),
  ...policyVersionFaults(world),
  ...sharedNameFaults(world),
  ...Object.entries(world.samlIdentityProviders).flatMap(([host, { directory }]) =>
    Object.hasOwn(world.directories, directory)
      ? []
      : [fault(['samlIdentityProviders', host, 'directory'], `there is no directory ${directory}`)],
  ),
  ...Object.entries(world.brokers).flatMap(([host, { directory }]) =>
    Object.hasOwn(world.directories, directory)
      ? []
      : [fault(['brokers', host, 'directory'], `there is no directory ${directory}`)],
  ),
  ...Object.entries(world.directoryServices).flatMap(([id, { directory }]) =>
    Object.hasOwn(world.directories, directory)
      ? []
      : [fault(['directoryServices', id, 'directory'], `there is no directory ${directory}`)],
  ),
  ...identityCenterFaults(world),
  ...Object.entries(world.sessions).flatMap(([key, { accessKeyId }]) =>
    key === accessKeyId
      ? []
      : [fault(['sessions', key, 'accessKeyId'], 'a session is kept under its access key id')],
  ),
];
