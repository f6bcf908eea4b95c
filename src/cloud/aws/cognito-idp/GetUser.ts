import { listAttributes } from './attributes.ts';
import { selfServiceAction } from './selfServiceAction.ts';

/** GetUser (Amazon Cognito user pools API Reference): the access token says whose attributes. */
export const getUser = selfServiceAction(
  'GetUser',
  ({ world, holder: { username, user }, reasons }) => {
    const mfa = user.totp?.enabled === true;
    return reasons.answer(world, {
      Username: username,
      UserAttributes: listAttributes(user),
      PreferredMfaSetting: mfa ? 'SOFTWARE_TOKEN_MFA' : undefined,
      UserMFASettingList: mfa ? ['SOFTWARE_TOKEN_MFA'] : undefined,
    });
  },
);
