import type { Entry } from '../entry.ts';
import { iamGuide, labOnly, rfc, stsApi } from '../source.ts';

const getToken = stsApi('GetWebIdentityToken');
const place = 'elsewhere';

/** How AWS vouches for its own to a service outside, and what that service says. */
export const outbound: readonly Entry[] = [
  {
    kind: 'form-field',
    name: 'Audience.member.1',
    title: 'For whom AWS is to vouch',
    text: 'Becomes aud of the token; up to ten can be named. The caller’s policies can limit it by sts:IdentityTokenAudience, and the service that gets the token must find its own name there.',
    ...getToken,
  },
  {
    kind: 'form-field',
    name: 'SigningAlgorithm',
    title: 'How AWS is to sign',
    text: 'ES384 or RS256, whichever the receiver can check. It must be given.',
    ...getToken,
  },
  {
    kind: 'xml-element',
    name: ['GetWebIdentityTokenResponse', 'GetWebIdentityTokenResult'],
    title: 'Answer to GetWebIdentityToken',
    text: 'The operation’s name with Response around everything, and with Result around its members.',
    ...getToken,
  },
  {
    kind: 'xml-element',
    name: 'WebIdentityToken',
    title: 'Token in which AWS vouches',
    text: 'A JWT signed by AWS for the account’s own issuer. It opens nothing at AWS: AssumeRoleWithWebIdentity does not take it. It is for the service that aud names.',
    ...getToken,
  },
  {
    kind: 'jwt-claim',
    name: 'https://sts.amazonaws.com/',
    title: 'What else AWS says of the caller',
    text: 'Account, organization and its path, region, the end of the session, tags. A receiver may test them, such as the organization; sub alone says which role it is.',
    ...iamGuide('Federating AWS identities to external services', 'id_roles_providers_outbound'),
  },
  {
    kind: 'json-member',
    name: ['crv', 'x', 'y'],
    title: 'The elliptic-curve key itself',
    text: 'The name of the curve, and the two coordinates of a point on it in base64url. They are public: with them one can check a signature and not make one.',
    ...rfc(7518, '6.2.1'),
  },
  {
    kind: 'json-member',
    place,
    name: ['customer', 'caller'],
    title: 'Whom the partner sees',
    text: 'The customer whose issuer signed the token, and the sub of the token. The partner’s API is the lab’s own.',
    ...labOnly,
  },
  {
    kind: 'json-member',
    place,
    name: ['photo', 'copies', 'order'],
    title: 'What is ordered',
    text: 'The order that the program places, and its number at the partner. The partner’s API is the lab’s own.',
    ...labOnly,
  },
  {
    kind: 'response-header',
    name: 'WWW-Authenticate',
    title: 'What proof is wanted',
    text: 'The server wants a bearer token, and says what is wrong with the one it got: invalid_token if it cannot take it, insufficient_scope if it does not reach that far.',
    ...rfc(6750, '3'),
  },
  {
    kind: 'json-member',
    place,
    name: 'error_description',
    title: 'Refusal in words',
    text: 'For the people who write the program. It need not say which check failed, and a careful server does not.',
    ...rfc(6749, '5.2'),
  },
];
