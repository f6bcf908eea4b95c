import { required } from '../../../wire/aws/members.ts';
import { awsAction } from '../awsAction.ts';
import { reasonsOf } from '../reasons.ts';
import { listAttributes } from './attributes.ts';
import { checkSelfService } from './checkAccessToken.ts';
import { tokenMember } from './members.ts';
import { cognitoIdpRules } from './rules.ts';

/** GetUser (Amazon Cognito user pools API Reference): the access token says whose attributes. */
export const getUser = awsAction({
  name: 'GetUser',
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
    const { username, user } = holder.value;
    const mfa = user.totp?.enabled === true;
    return reasons.answer(world, {
      Username: username,
      UserAttributes: listAttributes(user.sub, user.attributes),
      PreferredMfaSetting: mfa ? 'SOFTWARE_TOKEN_MFA' : undefined,
      UserMFASettingList: mfa ? ['SOFTWARE_TOKEN_MFA'] : undefined,
    });
  },
});
