import { validationException } from '../../../wire/aws/jsonErrors.ts';
import { identityCenterAdminRules } from '../identity-center/adminRules.ts';
import { jsonParty } from '../jsonParty.ts';
import { trailed } from '../trailed.ts';
import { ssoAdminActions } from './index.ts';

/** IAM Identity Center’s API for administrators: permission sets, assignments, access control (sso-admin). */
export const ssoAdminParty = jsonParty({
  service: 'sso',
  target: 'SWBExternalService',
  rule: identityCenterAdminRules.adminRequest,
  invalid: validationException,
  actions: ssoAdminActions.map((action) =>
    trailed(action, { name: 'sso.amazonaws.com', accountOf: () => undefined }),
  ),
});
