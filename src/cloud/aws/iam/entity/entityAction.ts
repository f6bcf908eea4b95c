import { required, type InputOf, type Structure } from '../../../../wire/aws/members.ts';
import type { ContextValue } from '../../../../iam/request.ts';
import type { World } from '../../../world/world.ts';
import type { ActionReference, AwsAction } from '../../awsAction.ts';
import { type Effect, iamAction, type IamCall } from '../iamAction.ts';
import { iamApiRules } from '../rules.ts';
import { type AsyncSteps, found, must, type Steps } from '../steps.ts';
import { resourceTagKeys } from '../tagging.ts';
import { type EntityKind, putThing } from './entity.ts';

/** A thing that an operation is about, and what can be done with it. */
export interface Target<Thing> extends IamCall {
  readonly key: string;
  readonly thing: Thing;
  readonly arn: string;
  /** The world with the thing changed; without it, where nothing is given. */
  readonly changed: (thing: Thing | undefined) => World;
}

export interface EntityOperation<Thing, Members extends Structure> {
  readonly name: string;
  /** Beside the one that names the thing. */
  readonly members: Members;
  readonly reference: ActionReference;
  /** It changes the thing, so AWS's own are refused. */
  readonly changes: boolean;
  /** Condition keys beside those of the thing's own tags and boundary. */
  readonly context?: (
    input: InputOf<Members>,
  ) => Readonly<Record<string, ContextValue | undefined>>;
  readonly run: (
    input: InputOf<Members>,
    target: Target<Thing>,
  ) => Steps<Effect> | AsyncSteps<Effect>;
}

/** The condition keys that a thing of IAM brings along: its tags, and its permissions boundary. */
export const thingKeys = (
  thing: object | undefined,
): Readonly<Record<string, ContextValue | undefined>> => ({
  ...(thing && 'tags' in thing && resourceTagKeys(thing.tags as Readonly<Record<string, string>>)),
  ...(thing &&
    'permissionsBoundary' in thing && {
      'iam:PermissionsBoundary': thing.permissionsBoundary as string | undefined,
    }),
});

/** Declares an operation on one thing that must exist: the permission is asked on its ARN. */
export function entityAction<Thing extends object, Members extends Structure>(
  kind: EntityKind<Thing>,
  { name, members, reference, changes, context, run }: EntityOperation<Thing, Members>,
): AwsAction {
  const all = { [kind.member]: required(kind.form), ...members };
  const keyIn = (input: InputOf<Structure>): string => {
    const key = input[kind.member];
    // It is text, and required.
    return typeof key === 'string' ? key : '';
  };
  return iamAction<Structure>({
    name,
    members: all,
    reference: {
      ...reference,
      errors: [...new Set(['NoSuchEntity', ...reference.errors])],
    },
    asks: (input, { account, accountId }) => {
      const key = keyIn(input);
      const thing = kind.find(account, accountId, key);
      return {
        resource: kind.arn(accountId, key, thing),
        ...(kind.title && { title: kind.title(key) }),
        context: { ...thingKeys(thing), ...context?.(input as InputOf<Members>) },
      };
    },
    run: async function* (input, call) {
      const { account, accountId, world } = call;
      const key = keyIn(input);
      const thing = yield* found(kind.find(account, accountId, key), key, kind.missing(key));
      const reserved = changes ? kind.reserved?.(key, thing) : undefined;
      if (reserved) yield* must(iamApiRules.unreserved, false, reserved, { saw: key });
      const target: Target<Thing> = {
        ...call,
        key,
        thing,
        arn: kind.arn(accountId, key, thing),
        changed: (next) => putThing(world, accountId, kind, key, next),
      };
      return yield* run(input as InputOf<Members>, target);
    },
  });
}
