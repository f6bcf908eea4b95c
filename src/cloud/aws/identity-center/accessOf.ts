import { own } from '../../../kit/own.ts';
import type { IdentityCenterIn } from '../../world/world.ts';

/** One role that a person may take: a permission set as it is provisioned in an account. */
export interface Access {
  readonly account: string;
  readonly permissionSetId: string;
  /** What the portal calls the role: the permission set's name. */
  readonly roleName: string;
  readonly samlProvider: string;
  readonly reservedRoleName: string;
  /** Seconds. */
  readonly sessionDuration: number;
  readonly relayState?: string | undefined;
}

/** The ids that assignments may name for a person: their own, and those of their groups. */
const identitiesOf = ({ groups }: IdentityCenterIn, userId: string): ReadonlySet<string> =>
  new Set([
    userId,
    ...Object.entries(groups).flatMap(([id, { members }]) =>
      Object.values(members).includes(userId) ? [id] : [],
    ),
  ]);

/** Whether the user is one of these ids, by themselves or through a group. */
export const isAmong = (
  identityCenter: IdentityCenterIn,
  userId: string,
  ids: readonly string[],
): boolean => {
  const identities = identitiesOf(identityCenter, userId);
  return ids.some((id) => identities.has(id));
};

/** Everything that a person may do, ordered by account and role name. */
export function accessOf(identityCenter: IdentityCenterIn, userId: string): readonly Access[] {
  const identities = identitiesOf(identityCenter, userId);
  const found = new Map<string, Access>();
  for (const { account, permissionSet, principalId } of identityCenter.assignments) {
    const set = own(identityCenter.permissionSets, permissionSet);
    const known = own(identityCenter.provisioned, account);
    const there = own(known?.permissionSets, permissionSet);
    if (!identities.has(principalId) || !set || !known || !there) continue;
    found.set(`${account} ${set.name}`, {
      account,
      permissionSetId: permissionSet,
      roleName: set.name,
      samlProvider: known.samlProvider,
      reservedRoleName: there.roleName,
      sessionDuration: there.sessionDuration,
      relayState: there.relayState,
    });
  }
  return [...found].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, access]) => access);
}
