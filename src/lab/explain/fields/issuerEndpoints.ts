import type { Entry } from '../entry.ts';
import { openId } from './openIdSource.ts';
import { rfc } from '../source.ts';

/** How a sign-in is kept up and ended at an issuer. */
export const issuerEndpoints: readonly Entry[] = [
  {
    kind: 'json-member',
    name: 'end_session_endpoint',
    title: 'Where people sign out',
    text: 'An app sends the browser there to end the sign-in at the issuer.',
    ...openId('Discovery', '3'),
  },
  {
    kind: 'json-member',
    name: 'revocation_endpoint',
    title: 'Where apps give tokens back',
    text: 'An app sends a refresh token there that is no longer to be taken.',
    ...rfc(7009, '2'),
  },
  {
    kind: 'json-member',
    name: 'refresh_token',
    title: 'Refresh token: for new tokens',
    text: 'The app trades it for new tokens without asking the person again. It lives long and can be revoked, so it is kept well.',
    ...rfc(6749, '1.5'),
  },
];
