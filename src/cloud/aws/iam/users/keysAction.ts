import type { InputOf, Structure } from '../../../../wire/aws/members.ts';
import type { World } from '../../../world/world.ts';
import type { ActionReference, AwsAction } from '../../awsAction.ts';
import { type Effect, type IamCall, withAccount } from '../iamAction.ts';
import type { Steps } from '../steps.ts';
import type { AccessKeyIn } from './keyMembers.ts';
import { ownUserAction } from './ownUserAction.ts';

/** The access keys of a user, or of the root user where there is no name. */
export interface KeyRing extends IamCall {
  readonly userName: string | undefined;
  readonly keys: readonly AccessKeyIn[];
  /** A world with these keys in their place. */
  readonly withKeys: (keys: readonly AccessKeyIn[], world?: World) => World;
}

/** Declares an operation on access keys: a user's, the caller's where none is named, the root user's too. */
export function keysAction<Members extends Structure>(operation: {
  readonly name: string;
  readonly members: Members;
  readonly reference: ActionReference;
  readonly run: (input: InputOf<Members>, ring: KeyRing) => Steps<Effect>;
}): AwsAction {
  const { run, ...rest } = operation;
  return ownUserAction({
    ...rest,
    run: (input, { key, thing, ...call }) => {
      const { account, accountId } = call;
      return run(input, {
        ...call,
        userName: key,
        keys: thing.accessKeys,
        withKeys: (accessKeys, world = call.world) =>
          withAccount(world, accountId, {
            ...account,
            users: { ...account.users, [key]: { ...thing, accessKeys } },
          }),
      });
    },
    ofRoot: (input, call) =>
      run(input, {
        ...call,
        userName: undefined,
        keys: call.account.rootAccessKeys,
        withKeys: (rootAccessKeys, world = call.world) =>
          withAccount(world, call.accountId, { ...call.account, rootAccessKeys }),
      }),
  });
}
