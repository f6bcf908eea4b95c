import type { InputOf, Structure } from '../../../../wire/aws/members.ts';
import type { UserIn } from '../../../world/world.ts';
import { rootArn } from '../../arns.ts';
import type { ActionReference, AwsAction } from '../../awsAction.ts';
import { putThing } from '../entity/entity.ts';
import { type Target, thingKeys } from '../entity/entityAction.ts';
import { users } from '../entity/kinds.ts';
import { type Effect, iamAction, type IamCall } from '../iamAction.ts';
import { validation } from '../iamErrors.ts';
import { iamApiRules } from '../rules.ts';
import { found, must, type Steps } from '../steps.ts';

/** The user that an operation is about: the one it names, else the caller. */
const nameOf = (given: string | undefined, { caller }: IamCall): string | undefined =>
  given ?? (caller.kind === 'user' ? caller.name : undefined);

/**
 * Declares an operation on a user that need not be named: then it is about the caller. Callers that are no
 * user must name one; what the operation does for the root user is up to it.
 */
export function ownUserAction<Members extends Structure>(operation: {
  readonly name: string;
  readonly members: Members;
  readonly reference: ActionReference;
  readonly run: (input: InputOf<Members>, target: Target<UserIn>) => Steps<Effect>;
  readonly ofRoot: (input: InputOf<Members>, call: IamCall) => Steps<Effect>;
}): AwsAction {
  const { name, members, reference, run, ofRoot } = operation;
  const nameIn = (input: InputOf<Structure>): string | undefined => {
    const name = input[users.member];
    return typeof name === 'string' ? name : undefined;
  };
  return iamAction<Structure>({
    name,
    members: { [users.member]: users.form, ...members },
    reference: {
      checks: ['a caller that is no user names one', ...reference.checks],
      errors: ['NoSuchEntity', 'ValidationError', ...reference.errors],
      differs: reference.differs,
    },
    asks: (input, call) => {
      const key = nameOf(nameIn(input), call);
      if (key === undefined) return { resource: rootArn(call.accountId) };
      const user = users.find(call.account, call.accountId, key);
      return {
        resource: users.arn(call.accountId, key, user),
        title: `user ${key}`,
        context: thingKeys(user),
      };
    },
    run: function* (input, call) {
      const { account, accountId, world } = call;
      const key = nameOf(nameIn(input), call);
      if (key === undefined) {
        yield* must(
          iamApiRules.argument,
          call.caller.kind === 'root',
          validation('Must specify userName when calling with non-User credentials'),
        );
        return yield* ofRoot(input as InputOf<Members>, call);
      }
      const user = yield* found(users.find(account, accountId, key), key, users.missing(key));
      return yield* run(input as InputOf<Members>, {
        ...call,
        key,
        thing: user,
        arn: users.arn(accountId, key, user),
        changed: (next) => putThing(world, accountId, users, key, next),
      });
    },
  });
}
