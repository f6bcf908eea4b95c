import type { ContextValue } from '../../../iam/request.ts';
import { allOf, check, type Why } from '../../../kit/why.ts';
import { type AwsError, awsError } from '../../../wire/aws/awsError.ts';
import type { AwsStructure } from '../../../wire/aws/awsValue.ts';
import type { InputOf, Structure } from '../../../wire/aws/members.ts';
import type { Evidence } from '../../network.ts';
import type { AccountIn, World } from '../../world/world.ts';
import { authorize } from '../authorize.ts';
import { type ActionReference, awsAction, type AwsOutcome, type SignedCall } from '../awsAction.ts';
import { accountOf } from '../caller.ts';
import { accountIn } from '../iamObjects.ts';
import { recordIamEvent } from './iamEvent.ts';
import { iamApiRules } from './rules.ts';
import { type AsyncSteps, type Steps, take } from './steps.ts';

/** The circumstances of a call to IAM: it is about the caller's own account. */
export interface IamCall extends SignedCall {
  readonly accountId: string;
  readonly account: AccountIn;
}

/** What the caller's policies are asked about. */
export interface Permission {
  /** The ARN, or `*` where the operation is about no one thing. */
  readonly resource: string;
  /** What a refusal calls it, where that is not its ARN. */
  readonly title?: string;
  readonly context?: Readonly<Record<string, ContextValue | undefined>>;
}

/** What an operation did. */
export interface Effect {
  /** Absent: nothing was changed. */
  readonly world?: World;
  readonly result?: AwsStructure;
}

export interface IamOperation<Members extends Structure> {
  readonly name: string;
  readonly members: Members;
  readonly reference: ActionReference;
  readonly asks: (input: InputOf<Members>, call: IamCall) => Permission;
  readonly run: (input: InputOf<Members>, call: IamCall) => Steps<Effect> | AsyncSteps<Effect>;
}

/** The caller's account is gone from the world, as after a world file that forgot it. */
const noAccount = awsError(
  'InvalidClientTokenId',
  403,
  'The security token included in the request is invalid.',
);

/** The world with another state of one account. */
export const withAccount = (world: World, id: string, account: AccountIn): World => ({
  ...world,
  accounts: { ...world.accounts, [id]: account },
});

/**
 * Declares an operation of IAM. Before it runs the caller's policies are asked for `iam:<name>`, and
 * whatever comes of it leaves a CloudTrail event.
 */
export function iamAction<Members extends Structure>(operation: IamOperation<Members>) {
  const { name, members, reference, asks, run } = operation;
  return awsAction({
    name,
    signed: true,
    members,
    reference: {
      ...reference,
      checks: [`the caller may ${name}`, ...reference.checks],
      errors: ['AccessDenied', ...reference.errors],
    },
    run: async (input: InputOf<Members>, call: SignedCall): Promise<AwsOutcome> => {
      const { world, caller } = call;
      const accountId = accountOf(caller);
      const account = accountIn(world, accountId);
      const finish = (
        parts: readonly Why[],
        done: { readonly effect: Effect } | { readonly error: AwsError },
        evidence: readonly Evidence[] = [],
      ): AwsOutcome => {
        const why = allOf(iamApiRules.operation, parts);
        const told = { name, input, ...done };
        if ('error' in done)
          return {
            world: recordIamEvent(world, call, told),
            why: { ...why, holds: false },
            evidence,
            answer: done,
          };
        return {
          world: recordIamEvent(done.effect.world ?? world, call, told),
          why,
          evidence,
          answer: { result: done.effect.result },
        };
      };
      if (!account)
        return finish([check(iamApiRules.account, false, { saw: accountId })], {
          error: noAccount,
        });

      const inAccount = { ...call, accountId, account };
      const { resource, title, context } = asks(input, inAccount);
      const { decision, denial, evidence } = authorize(world, caller, {
        action: `iam:${name}`,
        resource,
        resourceAccount: accountId,
        region: 'us-east-1',
        ...(title !== undefined && { resourceTitle: title }),
        ...(context && { context }),
      });
      if (denial !== undefined)
        return finish([decision.why], { error: awsError('AccessDenied', 403, denial) }, evidence);
      const taken = await take(run(input, inAccount));
      const parts = [decision.why, ...taken.parts];
      return taken.error
        ? finish(parts, { error: taken.error }, evidence)
        : finish(parts, { effect: taken.value }, evidence);
    },
  });
}
