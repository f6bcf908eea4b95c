import { own } from '../../kit/own.ts';
import type { AccountPrincipal } from '../../iam/principal.ts';
import type { SessionIn, UserIn, World } from '../world/world.ts';
import { assumedRoleArn, roleArn, userArn } from './arns.ts';
import { accountIn } from './iamObjects.ts';

/** Who signed a request. */
export type Caller =
  | {
      readonly kind: 'user';
      readonly account: string;
      readonly name: string;
      readonly user: UserIn;
    }
  | { readonly kind: 'role-session'; readonly session: SessionIn };

export const accountOf = (caller: Caller): string =>
  caller.kind === 'user' ? caller.account : caller.session.account;

/** The principal that policies are evaluated for. */
export function principalOf(world: World, caller: Caller): AccountPrincipal {
  if (caller.kind === 'user') {
    const { account, name, user } = caller;
    return {
      kind: 'user',
      account,
      arn: userArn(account, user.path, name),
      userId: user.userId,
    };
  }
  const { session } = caller;
  const path = own(accountIn(world, session.account)?.roles, session.roleName)?.path ?? '/';
  return {
    kind: 'role-session',
    account: session.account,
    arn: assumedRoleArn(session.account, session.roleName, session.sessionName),
    roleArn: roleArn(session.account, path, session.roleName),
    userId: `${session.roleId}:${session.sessionName}`,
    ...(session.federatedProvider !== undefined && {
      federatedProvider: session.federatedProvider,
    }),
  };
}

/** CloudTrail's `userIdentity` for a caller. */
export function userIdentityOf(world: World, caller: Caller): Readonly<Record<string, unknown>> {
  const principal = principalOf(world, caller);
  if (caller.kind === 'user')
    return {
      type: 'IAMUser',
      principalId: caller.user.userId,
      arn: principal.arn,
      accountId: caller.account,
      userName: caller.name,
    };
  const { session } = caller;
  return {
    type: 'AssumedRole',
    principalId: `${session.roleId}:${session.sessionName}`,
    arn: principal.arn,
    accountId: session.account,
    accessKeyId: session.accessKeyId,
    sessionContext: {
      sessionIssuer: {
        type: 'Role',
        principalId: session.roleId,
        arn: 'roleArn' in principal ? principal.roleArn : '',
        accountId: session.account,
        userName: session.roleName,
      },
      attributes: {
        creationDate: new Date(session.issuedAt).toISOString().replace('.000Z', 'Z'),
        mfaAuthenticated: 'false',
      },
      ...(session.sourceIdentity !== undefined && { sourceIdentity: session.sourceIdentity }),
    },
  };
}
