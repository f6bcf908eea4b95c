import { integer, required, text } from '../../../wire/aws/members.ts';
import { awsAction } from '../awsAction.ts';
import { accountOf } from '../caller.ts';
import { authorizeCall } from '../jsonAuthorize.ts';
import { reasonsOf } from '../reasons.ts';
import { pageOf } from '../sso-portal/page.ts';
import { invalidParameter } from './errors.ts';
import { regionOfId } from './identityPools.ts';
import { cognitoIdentityRules } from './rules.ts';

/** ListIdentityPools (Amazon Cognito Federated Identities API Reference). */
export const listIdentityPools = awsAction({
  name: 'ListIdentityPools',
  signed: true,
  members: {
    MaxResults: required(integer({ range: [1, 60] })),
    NextToken: text({ length: [1, 65_535], pattern: String.raw`[\S]+` }),
  },
  reference: {
    checks: ['the caller may do this', 'the page token'],
    errors: ['AccessDeniedException', 'InvalidParameterException'],
    differs: [],
  },
  run: ({ MaxResults, NextToken }, call) => {
    const reasons = reasonsOf(cognitoIdentityRules.administer);
    const { world, region, caller } = call;
    const allowed = authorizeCall(call, 'cognito-identity:ListIdentityPools', '*', reasons);
    if (allowed.error) return reasons.refuse(world, allowed.error);
    const mine = Object.entries(world.identityPools).filter(
      ([id, { account }]) => account === accountOf(caller) && regionOfId(id) === region,
    );
    const { why, items, nextToken } = pageOf(mine, NextToken, MaxResults);
    reasons.add(why);
    // AWS publishes the code, not the text.
    if (!items) return reasons.refuse(world, invalidParameter('Invalid NextToken.'));
    return reasons.answer(world, {
      IdentityPools: items.map(([IdentityPoolId, { name }]) => ({
        IdentityPoolId,
        IdentityPoolName: name,
      })),
      NextToken: nextToken,
    });
  },
});
