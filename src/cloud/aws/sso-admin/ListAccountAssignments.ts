import { own } from '../../../kit/own.ts';
import { required } from '../../../wire/aws/members.ts';
import { notFound } from '../identity-center/adminErrors.ts';
import { identityCenterAdminRules as rules } from '../identity-center/adminRules.ts';
import { must, page } from '../identity-center/adminSteps.ts';
import { accountMember, ofPermissionSet, paging } from './members.ts';
import { findPermissionSet } from './permissionSets.ts';
import { ssoAdminAction } from './ssoAdminAction.ts';

/** ListAccountAssignments (IAM Identity Center API Reference): of one permission set in one account. */
export const listAccountAssignments = ssoAdminAction({
  name: 'ListAccountAssignments',
  members: { ...ofPermissionSet, AccountId: required(accountMember), ...paging },
  reference: {
    checks: ['the permission set and the account are there', 'the page token'],
    errors: ['ValidationException'],
    differs: [],
  },
  *run({ PermissionSetArn, AccountId, ...paged }, { world, instance }) {
    const { id } = yield* findPermissionSet(instance, PermissionSetArn);
    yield* must(
      rules.targetAccount,
      own(world.accounts, AccountId) !== undefined,
      notFound(`Account ${AccountId} is not in the organization.`),
      { saw: AccountId },
    );
    const here = instance.assignments.filter(
      ({ account, permissionSet }) => account === AccountId && permissionSet === id,
    );
    const { items, next } = yield* page(here, paged);
    return {
      result: {
        AccountAssignments: items.map(({ principalType, principalId }) => ({
          AccountId,
          PermissionSetArn,
          PrincipalType: principalType,
          PrincipalId: principalId,
        })),
        ...next,
      },
    };
  },
});
