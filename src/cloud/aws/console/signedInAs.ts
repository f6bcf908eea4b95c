import type { SessionIn } from '../../world/world.ts';

/** What the console calls the person behind a session: `Role/session`, or the federated user's name. */
export function signedInAs(session: SessionIn): string {
  switch (session.kind) {
    case 'role':
      return `${session.roleName}/${session.sessionName}`;
    case 'federated-user':
      return session.name;
    case 'user':
      return session.userName;
    case 'root':
      return 'root';
  }
}
