import { own } from '../../kit/own.ts';
import type { AccountPrincipal } from '../../iam/principal.ts';
import type {
  FederatedUserSessionIn,
  RoleSessionIn,
  RootSessionIn,
  SessionIn,
  UserIn,
  UserSessionIn,
  World,
} from '../world/world.ts';
import { assumedRoleArn, federatedUserArn, roleArn, rootArn, userArn } from './arns.ts';
import { accountIn } from './iamObjects.ts';

/** An IAM user as they stand in their account. */
export interface NamedUser {
  readonly account: string;
  readonly name: string;
  readonly user: UserIn;
}

/** Who signed a request. A `session` is there where temporary credentials signed. */
export type Caller =
  | { readonly kind: 'root'; readonly account: string; readonly session?: RootSessionIn }
  | (NamedUser & { readonly kind: 'user'; readonly session?: UserSessionIn })
  | { readonly kind: 'role-session'; readonly session: RoleSessionIn }
  /** `voucher` is the user who called GetFederationToken; undefined where they are gone, or are the root user. */
  | {
      readonly kind: 'federated-user';
      readonly session: FederatedUserSessionIn;
      readonly voucher: NamedUser | undefined;
    };

export const accountOf = (caller: Caller): string =>
  caller.kind === 'root' || caller.kind === 'user' ? caller.account : caller.session.account;

/** The temporary credentials that signed; undefined for long-term keys. */
export const sessionOf = (caller: Caller): SessionIn | undefined => caller.session;

/** The principal that policies are evaluated for. */
export function principalOf(world: World, caller: Caller): AccountPrincipal {
  switch (caller.kind) {
    case 'root':
      return { kind: 'root', account: caller.account, arn: rootArn(caller.account) };
    case 'user': {
      const { account, name, user } = caller;
      return { kind: 'user', account, arn: userArn(account, user.path, name), userId: user.userId };
    }
    case 'federated-user': {
      const { account, name, user } = caller.session;
      return {
        kind: 'federated-user',
        account,
        arn: federatedUserArn(account, name),
        userArn: user
          ? userArn(account, caller.voucher?.user.path ?? '/', user.userName)
          : rootArn(account),
        userId: `${account}:${name}`,
      };
    }
    case 'role-session': {
      const { account, roleName, roleId, sessionName, federatedProvider } = caller.session;
      const path = own(accountIn(world, account)?.roles, roleName)?.path ?? '/';
      return {
        kind: 'role-session',
        account,
        arn: assumedRoleArn(account, roleName, sessionName),
        roleArn: roleArn(account, path, roleName),
        userId: `${roleId}:${sessionName}`,
        ...(federatedProvider !== undefined && { federatedProvider }),
      };
    }
  }
}

/** What IAM calls `UserId`: the unique id, with the session's name where there is one. */
export const userIdOf = (principal: AccountPrincipal): string =>
  principal.kind === 'root' ? principal.account : principal.userId;
