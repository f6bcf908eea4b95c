import { check } from '../../../kit/why.ts';
import { boolean, required, structure } from '../../../wire/aws/members.ts';
import { awsAction } from '../awsAction.ts';
import { reasonsOf } from '../reasons.ts';
import { checkSelfService } from './checkAccessToken.ts';
import { invalidParameter } from './errors.ts';
import { tokenMember } from './members.ts';
import { cognitoIdpRules } from './rules.ts';
import { putUser } from './userPools.ts';

const setting = structure({ Enabled: boolean(), PreferredMfa: boolean() });

/** SetUserMFAPreference (Amazon Cognito user pools API Reference), for authenticator apps. */
export const setUserMFAPreference = awsAction({
  name: 'SetUserMFAPreference',
  signed: false,
  members: { SoftwareTokenMfaSettings: setting, AccessToken: required(tokenMember) },
  reference: {
    checks: ['the access token', 'the authenticator app was verified'],
    errors: ['InvalidParameterException', 'NotAuthorizedException'],
    differs: ['Settings for text messages, mail and passkeys are ignored.'],
  },
  run: async ({ SoftwareTokenMfaSettings, AccessToken }, { world, region }) => {
    const reasons = reasonsOf(cognitoIdpRules.setUpMfa);
    const holder = reasons.take(await checkSelfService(world, region, AccessToken));
    if (holder.error) return reasons.refuse(world, holder.error);
    const { poolId, username, user } = holder.value;
    const enabled = SoftwareTokenMfaSettings?.Enabled;
    if (enabled === undefined) return reasons.answer(world, {});
    const ready = !enabled || user.totp?.verified === true;
    reasons.add(check(cognitoIdpRules.mfaSetUp, ready));
    if (!ready)
      return reasons.refuse(world, invalidParameter('User has not verified software token mfa'));
    if (!user.totp) return reasons.answer(world, {});
    const totp = { ...user.totp, enabled };
    return reasons.answer(putUser(world, poolId, username, { ...user, totp }), {});
  },
});
