import type { RoleSessionIn } from '../../world/world.ts';
import type { FoundRole } from '../iamObjects.ts';
import type { SessionTerms } from './issueSession.ts';
import type { CheckedPolicies } from './sessionPolicies.ts';
import type { SessionCargo } from './trustAsks.ts';

/** What every session of a role is made of, whichever way its holder proved themselves. */
export const roleSessionTerms = (
  issuedBy: RoleSessionIn['issuedBy'],
  { account, name, role }: Omit<FoundRole, 'trustPolicy'>,
  cargo: SessionCargo,
  expiresAt: number,
  policies: CheckedPolicies,
): SessionTerms<RoleSessionIn> => ({
  kind: 'role',
  issuedBy,
  account,
  roleName: name,
  roleId: role.roleId,
  sessionName: cargo.sessionName,
  expiresAt,
  tags: { ...cargo.inheritedTags, ...cargo.tags },
  transitiveTagKeys: [...Object.keys(cargo.inheritedTags), ...cargo.transitiveTagKeys],
  ...(cargo.sourceIdentity !== undefined && { sourceIdentity: cargo.sourceIdentity }),
  ...policies.terms,
  context: { ...cargo.identity },
  chained: false,
});
