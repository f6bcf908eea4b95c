import type { Party } from '../../network.ts';
import { identityCenterRules } from '../identity-center/rules.ts';
import { restParty } from '../restParty.ts';
import { authorize } from './authorize.ts';
import { ssoOidcOperations } from './index.ts';
import { invalidSsoOidcRequest, writeSsoOidcError } from './ssoOidcError.ts';

const api = restParty({
  service: 'sso-oauth',
  rule: identityCenterRules.oidcRequest,
  operations: ssoOidcOperations,
  refusals: { invalid: invalidSsoOidcRequest },
  writeError: writeSsoOidcError,
});

/**
 * Identity Center's OIDC service, by which clients get tokens for the portal's API. Browsers come to it
 * for `/authorize` only.
 */
export const ssoOidcParty: Party = (request, scene) =>
  new URL(request.url).pathname === '/authorize' ? authorize(request, scene) : api(request, scene);
