import { validationException } from '../../../wire/aws/jsonErrors.ts';
import { identityCenterAdminRules } from '../identity-center/adminRules.ts';
import { jsonParty } from '../jsonParty.ts';
import { trailed } from '../trailed.ts';
import { identityStoreActions } from './index.ts';

/** The identity store of Identity Center: its users, groups and memberships. */
export const identityStoreParty = jsonParty({
  service: 'identitystore',
  target: 'AWSIdentityStore',
  rule: identityCenterAdminRules.storeRequest,
  invalid: validationException,
  actions: identityStoreActions.map((action) =>
    trailed(action, { name: 'identitystore.amazonaws.com', accountOf: () => undefined }),
  ),
});
