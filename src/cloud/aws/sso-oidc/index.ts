import type { RestOperation } from '../restParty.ts';
import { createToken } from './CreateToken.ts';
import { createTokenWithIam } from './CreateTokenWithIAM.ts';
import { registerClient } from './RegisterClient.ts';
import { startDeviceAuthorization } from './StartDeviceAuthorization.ts';

/** The operations of Identity Center's OIDC service, in the order of its reference; the first that fits is meant. */
export const ssoOidcOperations: readonly RestOperation[] = [
  { method: 'POST', path: '/token', query: ['aws_iam', 't'], action: createTokenWithIam },
  { method: 'POST', path: '/token', action: createToken },
  { method: 'POST', path: '/client/register', action: registerClient },
  { method: 'POST', path: '/device_authorization', action: startDeviceAuthorization },
];
