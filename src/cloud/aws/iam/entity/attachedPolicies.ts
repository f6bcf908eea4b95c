import { required, text } from '../../../../wire/aws/members.ts';
import { parseIamArn } from '../../arns.ts';
import type { AwsAction } from '../../awsAction.ts';
import { managedPolicy } from '../../policiesFor.ts';
import type { IamCall } from '../iamAction.ts';
import { invalidArn, noSuchEntity, quotaExceeded } from '../iamErrors.ts';
import { arn, paging } from '../iamMembers.ts';
import { listing } from '../paging.ts';
import { iamApiRules } from '../rules.ts';
import { must, type Steps } from '../steps.ts';
import { entityAction } from './entityAction.ts';
import { type HolderKind, type Holding, mostAttached } from './holder.ts';

const named = { PolicyArn: required(arn) } as const;
const asked = ({ PolicyArn }: { readonly PolicyArn: string }) => ({ 'iam:PolicyARN': PolicyArn });

/** The ARN must be that of a managed policy of the account or of AWS. */
export function* attachable(
  { world, accountId }: Pick<IamCall, 'world' | 'accountId'>,
  policyArn: string,
): Steps<void> {
  const parts = parseIamArn(policyArn);
  yield* must(iamApiRules.arnForm, parts?.type === 'policy', invalidArn(policyArn), {
    saw: policyArn,
    wanted: 'arn:aws:iam::<account>:policy/<name>',
  });
  yield* must(
    iamApiRules.attachable,
    (parts?.account === 'aws' || parts?.account === accountId) &&
      managedPolicy(world, policyArn) !== undefined,
    noSuchEntity(`Policy ${policyArn} does not exist or is not attachable.`),
    { saw: policyArn },
  );
}

/** AttachRolePolicy and its like. Attaching twice does nothing more. */
export const attachAction = <Thing extends Holding>(holder: HolderKind<Thing>): AwsAction =>
  entityAction(holder.kind, {
    name: `Attach${holder.title}Policy`,
    members: named,
    reference: {
      checks: ['the policy exists and may be attached', `at most ${mostAttached} are attached`],
      errors: ['InvalidInput', 'LimitExceeded'],
      differs: ['Of the policies that AWS itself keeps, the world has a few only.'],
    },
    changes: true,
    context: asked,
    run: function* ({ PolicyArn }, { thing, changed, ...call }) {
      yield* attachable(call, PolicyArn);
      const attachedPolicies = [...new Set([...thing.attachedPolicies, PolicyArn])];
      yield* must(
        iamApiRules.quota,
        attachedPolicies.length <= mostAttached,
        quotaExceeded(`PoliciesPer${holder.title}`, mostAttached),
        { saw: String(attachedPolicies.length), wanted: `at most ${mostAttached}` },
      );
      return { world: changed({ ...thing, attachedPolicies }) };
    },
  });

/** DetachRolePolicy and its like. */
export const detachAction = <Thing extends Holding>(holder: HolderKind<Thing>): AwsAction =>
  entityAction(holder.kind, {
    name: `Detach${holder.title}Policy`,
    members: named,
    reference: { checks: ['the policy is attached'], errors: ['InvalidInput'], differs: [] },
    changes: true,
    context: asked,
    run: function* ({ PolicyArn }, { thing, changed }) {
      yield* must(
        iamApiRules.arnForm,
        parseIamArn(PolicyArn)?.type === 'policy',
        invalidArn(PolicyArn),
        { saw: PolicyArn },
      );
      yield* must(
        iamApiRules.entityExists,
        thing.attachedPolicies.includes(PolicyArn),
        noSuchEntity(`Policy ${PolicyArn} was not found.`),
        { wanted: PolicyArn },
      );
      return {
        world: changed({
          ...thing,
          attachedPolicies: thing.attachedPolicies.filter((each) => each !== PolicyArn),
        }),
      };
    },
  });

const prefix = text({ length: [1, 512], pattern: '((/[A-Za-z0-9\\.,\\+@=_-]+)*)/' });

/** ListAttachedRolePolicies and its like. */
export const listAttachedAction = <Thing extends Holding>(holder: HolderKind<Thing>): AwsAction =>
  entityAction(holder.kind, {
    name: `ListAttached${holder.title}Policies`,
    members: { PathPrefix: prefix, ...paging },
    reference: { checks: [], errors: ['ValidationError'], differs: [] },
    changes: false,
    run: ({ PathPrefix = '/', ...input }, { thing }) =>
      listing(
        'AttachedPolicies',
        thing.attachedPolicies.filter((each) =>
          (parseIamArn(each)?.path ?? '/').startsWith(PathPrefix),
        ),
        (each) => each,
        (each) => ({ PolicyName: parseIamArn(each)?.name ?? '', PolicyArn: each }),
        input,
      ),
  });
