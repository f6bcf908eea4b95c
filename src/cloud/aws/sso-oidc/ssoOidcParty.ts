import { identityCenterRules } from '../identity-center/rules.ts';
import { restParty } from '../restParty.ts';
import { ssoOidcOperations } from './index.ts';
import { invalidSsoOidcRequest, writeSsoOidcError } from './ssoOidcError.ts';

/** Identity Center's OIDC service, by which clients get tokens for the portal's API. */
export const ssoOidcParty = restParty({
  service: 'sso-oauth',
  rule: identityCenterRules.oidcRequest,
  operations: ssoOidcOperations,
  refusals: { invalid: invalidSsoOidcRequest },
  writeError: writeSsoOidcError,
});
