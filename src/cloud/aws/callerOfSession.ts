import type { SessionIn, World } from '../world/world.ts';
import type { Caller } from './caller.ts';
import { userBehind } from './iamObjects.ts';

/** Whom temporary credentials stand for; undefined where the user they stand for is gone. */
export function callerOfSession(world: World, session: SessionIn): Caller | undefined {
  switch (session.kind) {
    case 'role':
      return { kind: 'role-session', session };
    case 'root':
      return { kind: 'root', account: session.account, session };
    case 'user': {
      const user = userBehind(world, session);
      return (
        user && { kind: 'user', account: session.account, name: session.userName, user, session }
      );
    }
    case 'federated-user': {
      const { account, user: named } = session;
      const user = named && userBehind(world, { account, ...named });
      const voucher = named && user && { account, name: named.userName, user };
      return { kind: 'federated-user', session, voucher };
    }
  }
}
