import { own } from '../../../../kit/own.ts';
import { required } from '../../../../wire/aws/members.ts';
import type { AwsAction } from '../../awsAction.ts';
import { limitExceeded } from '../iamErrors.ts';
import { longName, paging, policyDocument } from '../iamMembers.ts';
import { listing } from '../paging.ts';
import { iamApiRules } from '../rules.ts';
import { found, must } from '../steps.ts';
import { encodedPolicy, readPolicy, sizeOf } from '../storedPolicies.ts';
import { withoutEntry } from './entity.ts';
import { entityAction } from './entityAction.ts';
import { type HolderKind, type Holding, missingInline } from './holder.ts';
import { storable } from './names.ts';

const named = { PolicyName: required(longName) } as const;

/** PutRolePolicy and its like: a new inline policy, or another text for one that is there. */
export const putInlineAction = <Thing extends Holding>(holder: HolderKind<Thing>): AwsAction =>
  entityAction(holder.kind, {
    name: `Put${holder.title}Policy`,
    members: { ...named, PolicyDocument: required(policyDocument) },
    reference: {
      checks: [
        'the policy is well formed',
        `all inline policies together are at most ${holder.inlineSize} characters`,
      ],
      errors: ['LimitExceeded', 'MalformedPolicyDocument'],
      differs: ['A policy is kept as JSON: blanks between its parts are not given back.'],
    },
    changes: true,
    run: function* ({ PolicyName, PolicyDocument }, { key, thing, changed }) {
      yield* storable(PolicyName);
      const document = yield* readPolicy('identity', PolicyDocument, 'PolicyDocument');
      const policies = { ...thing.policies, [PolicyName]: document };
      const size = Object.values(policies).reduce<number>((sum, each) => sum + sizeOf(each), 0);
      yield* must(
        iamApiRules.quota,
        size <= holder.inlineSize,
        limitExceeded(
          `Maximum policy size of ${holder.inlineSize} bytes exceeded for ${holder.noun} ${key}`,
        ),
        { saw: String(size), wanted: `at most ${holder.inlineSize}` },
      );
      return { world: changed({ ...thing, policies }) };
    },
  });

/** GetRolePolicy and its like. */
export const getInlineAction = <Thing extends Holding>(holder: HolderKind<Thing>): AwsAction =>
  entityAction(holder.kind, {
    name: `Get${holder.title}Policy`,
    members: named,
    reference: { checks: ['the policy exists'], errors: [], differs: [] },
    changes: false,
    run: function* ({ PolicyName }, { key, thing }) {
      const document = yield* found(
        own(thing.policies, PolicyName),
        PolicyName,
        missingInline(holder.noun, PolicyName),
      );
      return {
        result: {
          [holder.kind.member]: key,
          PolicyName,
          PolicyDocument: encodedPolicy(document),
        },
      };
    },
  });

/** DeleteRolePolicy and its like. */
export const deleteInlineAction = <Thing extends Holding>(holder: HolderKind<Thing>): AwsAction =>
  entityAction(holder.kind, {
    name: `Delete${holder.title}Policy`,
    members: named,
    reference: { checks: ['the policy exists'], errors: [], differs: [] },
    changes: true,
    run: function* ({ PolicyName }, { thing, changed }) {
      yield* found(
        own(thing.policies, PolicyName),
        PolicyName,
        missingInline(holder.noun, PolicyName),
      );
      return {
        world: changed({ ...thing, policies: withoutEntry(thing.policies, PolicyName) }),
      };
    },
  });

/** ListRolePolicies and its like: names only. */
export const listInlineAction = <Thing extends Holding>(holder: HolderKind<Thing>): AwsAction =>
  entityAction(holder.kind, {
    name: `List${holder.title}Policies`,
    members: paging,
    reference: { checks: [], errors: ['ValidationError'], differs: [] },
    changes: false,
    run: (input, { thing }) =>
      listing(
        'PolicyNames',
        Object.keys(thing.policies),
        (name) => name,
        (name) => name,
        input,
      ),
  });
