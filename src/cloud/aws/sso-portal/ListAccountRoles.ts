import { check } from '../../../kit/why.ts';
import { type InputOf, required, text } from '../../../wire/aws/members.ts';
import { awsAction, type AwsCall, type AwsOutcome } from '../awsAction.ts';
import { accessOf } from '../identity-center/accessOf.ts';
import { identityCenterRules as rules } from '../identity-center/rules.ts';
import { checkAccessToken } from './checkAccessToken.ts';
import { answered, refused } from '../identity-center/outcome.ts';
import { pageOf } from './page.ts';
import { invalidPortalRequest, noAccess } from './portalErrors.ts';
import { accessToken, paging } from './portalMembers.ts';

const members = { ...paging, accessToken, accountId: required(text()) } as const;

/** ListAccountRoles (IAM Identity Center Portal API Reference): a person's permission sets in an account. */
function run(input: InputOf<typeof members>, call: AwsCall): AwsOutcome {
  const { world } = call;
  const { accountId } = input;
  const rule = rules.listAccountRoles;
  const checked = checkAccessToken(call, input.accessToken);
  if (checked.error) return refused(world, rule, checked.parts, checked.error);
  const access = accessOf(checked.identityCenter, checked.person.userId);
  const roles = access.filter(({ account }) => account === accountId);
  const assigned = check(rules.assigned, roles.length > 0, {
    saw: accountId,
    wanted: [...new Set(access.map(({ account }) => account))],
  });
  if (roles.length === 0) return refused(world, rule, [...checked.parts, assigned], noAccess);
  const { items, nextToken, why } = pageOf(roles, input.nextToken, input.maxResults);
  const parts = [...checked.parts, assigned, why];
  if (!items) return refused(world, rule, parts, invalidPortalRequest('Invalid next token'));
  return answered(world, rule, parts, {
    nextToken,
    roleList: items.map(({ roleName }) => ({ roleName, accountId })),
  });
}

export const listAccountRoles = awsAction({
  name: 'ListAccountRoles',
  signed: false,
  members,
  reference: {
    checks: [
      'the access token and the sign-in behind it',
      'an assignment in the account',
      'the page token',
    ],
    errors: ['ForbiddenException', 'InvalidRequestException', 'UnauthorizedException'],
    differs: [],
  },
  run,
});
