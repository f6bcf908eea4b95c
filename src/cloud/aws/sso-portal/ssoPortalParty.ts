import { writeRestJsonError } from '../../../wire/aws/restJsonResponse.ts';
import { identityCenterRules } from '../identity-center/rules.ts';
import { restParty } from '../restParty.ts';
import { ssoPortalOperations } from './index.ts';
import { unfitPortalRequest } from './portalErrors.ts';

/** The API of Identity Center's access portal, by which clients get credentials of roles. */
export const ssoPortalParty = restParty({
  service: 'awsssoportal',
  rule: identityCenterRules.portalRequest,
  operations: ssoPortalOperations,
  refusals: { invalid: unfitPortalRequest },
  writeError: writeRestJsonError,
});
