import { own } from '../../kit/own.ts';
import { isoTime } from '../../kit/time.ts';
import type { SessionIn, World } from '../world/world.ts';
import { type Caller, principalOf, sessionOf, userIdOf } from './caller.ts';

type Members = Readonly<Record<string, unknown>>;

/** What a session says of itself in every event that it leaves. */
const attributesOf = (session: SessionIn): Members => ({
  creationDate: isoTime(session.issuedAt),
  mfaAuthenticated: String(session.mfaAuthenticatedAt !== undefined),
});

/** Who stands behind a session: the role, or the user who asked for it. */
function issuerOf(world: World, caller: Caller): Members | undefined {
  const principal = principalOf(world, caller);
  if (caller.kind === 'role-session')
    return {
      type: 'Role',
      principalId: caller.session.roleId,
      arn: principal.kind === 'role-session' ? principal.roleArn : principal.arn,
      accountId: principal.account,
      userName: caller.session.roleName,
    };
  if (caller.kind === 'federated-user') {
    const { user } = caller.session;
    return {
      type: user ? 'IAMUser' : 'Root',
      principalId: user?.userId ?? principal.account,
      arn: principal.kind === 'federated-user' ? principal.userArn : principal.arn,
      accountId: principal.account,
      ...(user && { userName: user.userName }),
    };
  }
  return undefined;
}

/** The person of Identity Center for whom a session with a context acts. */
function onBehalfOf(session: SessionIn | undefined): Members {
  if (session?.kind !== 'role') return {};
  const userId = own(session.context, 'identitystore:UserId');
  const identityStoreArn = own(session.context, 'identitystore:IdentityStoreArn');
  return userId === undefined ? {} : { onBehalfOf: { userId, identityStoreArn } };
}

const types = {
  root: 'Root',
  user: 'IAMUser',
  'role-session': 'AssumedRole',
  'federated-user': 'FederatedUser',
} as const;

/** CloudTrail's `userIdentity` for a caller (CloudTrail User Guide, "CloudTrail userIdentity element"). */
export function userIdentityOf(world: World, caller: Caller): Members {
  const principal = principalOf(world, caller);
  const session = sessionOf(caller);
  const issuer = issuerOf(world, caller);
  return {
    type: types[caller.kind],
    principalId: userIdOf(principal),
    arn: principal.arn,
    accountId: principal.account,
    ...(caller.kind === 'user' && { userName: caller.name }),
    ...onBehalfOf(session),
    ...(session && {
      accessKeyId: session.accessKeyId,
      sessionContext: {
        ...(issuer && { sessionIssuer: issuer }),
        attributes: attributesOf(session),
        ...(session.sourceIdentity !== undefined && { sourceIdentity: session.sourceIdentity }),
      },
    }),
  };
}
