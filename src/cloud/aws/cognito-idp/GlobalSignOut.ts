import { required } from '../../../wire/aws/members.ts';
import { awsAction } from '../awsAction.ts';
import { reasonsOf } from '../reasons.ts';
import { checkSelfService } from './checkAccessToken.ts';
import { tokenMember } from './members.ts';
import { cognitoIdpRules } from './rules.ts';
import { signOutEverywhere } from './signOut.ts';

/**
 * GlobalSignOut (Amazon Cognito user pools API Reference): access and refresh tokens of every sign-in are
 * void. Whoever verifies a token by themselves does not hear of it until it expires.
 */
export const globalSignOut = awsAction({
  name: 'GlobalSignOut',
  signed: false,
  members: { AccessToken: required(tokenMember) },
  reference: {
    checks: ['the access token: signature, pool, use, expiry, revocation, scope'],
    errors: ['NotAuthorizedException'],
    differs: [],
  },
  run: async ({ AccessToken }, { world, region }) => {
    const reasons = reasonsOf(cognitoIdpRules.withAccessToken);
    const holder = reasons.take(await checkSelfService(world, region, AccessToken));
    if (holder.error) return reasons.refuse(world, holder.error);
    return reasons.answer(signOutEverywhere(world, holder.value), {});
  },
});
