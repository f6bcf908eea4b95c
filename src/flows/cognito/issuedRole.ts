import type { World } from '../../cloud/world/world.ts';

/** The name of the role behind the credentials that STS issued last. */
export function issuedRole({ sessions }: World): string {
  const session = sessions.last();
  return session?.kind === 'role' ? session.roleName : 'none';
}
