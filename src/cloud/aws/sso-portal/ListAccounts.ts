import type { InputOf } from '../../../wire/aws/members.ts';
import { awsAction, type AwsCall, type AwsOutcome } from '../awsAction.ts';
import { accountIn } from '../iamObjects.ts';
import { accessOf } from '../identity-center/accessOf.ts';
import { identityCenterRules as rules } from '../identity-center/rules.ts';
import { checkAccessToken } from './checkAccessToken.ts';
import { answered, refused } from '../identity-center/outcome.ts';
import { pageOf } from './page.ts';
import { invalidPortalRequest } from './portalErrors.ts';
import { accessToken, paging } from './portalMembers.ts';

const members = { ...paging, accessToken } as const;

/** ListAccounts (IAM Identity Center Portal API Reference): the accounts in which a person has a role. */
function run(input: InputOf<typeof members>, call: AwsCall): AwsOutcome {
  const { world } = call;
  const rule = rules.listAccounts;
  const checked = checkAccessToken(call, input.accessToken);
  if (checked.error) return refused(world, rule, checked.parts, checked.error);
  const access = accessOf(checked.identityCenter, checked.person.userId);
  const accounts = [...new Set(access.map(({ account }) => account))];
  const { items, nextToken, why } = pageOf(accounts, input.nextToken, input.maxResults);
  const parts = [...checked.parts, why];
  if (!items) return refused(world, rule, parts, invalidPortalRequest('Invalid next token'));
  return answered(world, rule, parts, {
    accountList: items.map((accountId) => {
      const account = accountIn(world, accountId);
      return { accountId, accountName: account?.name, emailAddress: account?.email };
    }),
    nextToken,
  });
}

export const listAccounts = awsAction({
  name: 'ListAccounts',
  signed: false,
  members,
  reference: {
    checks: ['the access token and the sign-in behind it', 'the page token'],
    errors: ['ForbiddenException', 'InvalidRequestException', 'UnauthorizedException'],
    differs: [],
  },
  run,
});
