import type { Entry } from '../entry.ts';
import { rfc } from '../source.ts';
import { openId } from './openIdSource.ts';

/** Headers of JSON Web Tokens, and the claims that many issuers make alike. */
export const jwt: readonly Entry[] = [
  {
    kind: 'jwt-header',
    name: 'alg',
    title: 'Algorithm of the signature',
    text: 'The signer says how it signed. Whoever checks decides which algorithms it takes and never lets the token choose: none, or an algorithm for shared secrets, would let anybody sign.',
    ...rfc(7515, '4.1.1'),
  },
  {
    kind: 'jwt-header',
    name: 'typ',
    title: 'Type of the token',
    text: 'JWT, or a more exact type. It keeps tokens made for one purpose from being taken for another, where the receiver looks at it; STS does not.',
    ...rfc(7515, '4.1.9'),
  },
  {
    kind: 'jwt-header',
    name: 'kid',
    title: 'Name of the signing key',
    text: 'Which key of the issuer’s key set signed. The receiver looks it up there. A name that the set does not have means that the key was changed, or that the token is not the issuer’s.',
    ...rfc(7515, '4.1.4'),
  },
  {
    kind: 'jwt-claim',
    name: 'iss',
    title: 'Issuer',
    text: 'The URL of whoever signed. The receiver asks there for the keys, so it must be one that it trusts already: STS looks for an OIDC provider of this URL in the role’s account, letter by letter.',
    ...rfc(7519, '4.1.1'),
  },
  {
    kind: 'jwt-claim',
    name: 'sub',
    title: 'Subject',
    text: 'Whom the token is about, by the issuer’s own unchanging name. Trust policies test it under the issuer’s name with :sub behind, and should do so wherever many subjects share an issuer.',
    ...rfc(7519, '4.1.2'),
  },
  {
    kind: 'jwt-claim',
    name: 'aud',
    title: 'Audience',
    text: 'For whom the token was made; anybody else must refuse it. STS compares it with the client ids of IAM’s OIDC provider, and the trust policy can test it as the key that ends in :aud.',
    ...rfc(7519, '4.1.3'),
  },
  {
    kind: 'jwt-claim',
    name: 'exp',
    title: 'End of the token',
    text: 'Seconds since 1970. From then on the receiver refuses it. STS allows five minutes more for clocks that differ.',
    ...rfc(7519, '4.1.4'),
  },
  {
    kind: 'jwt-claim',
    name: 'iat',
    title: 'Time of issue',
    text: 'Seconds since 1970, by the issuer’s clock. STS refuses a token without it.',
    ...rfc(7519, '4.1.6'),
  },
  {
    kind: 'jwt-claim',
    name: 'nbf',
    title: 'Start of the token',
    text: 'Seconds since 1970. Before then the receiver refuses it. Issuers often set it a little back, so that a slow clock elsewhere does no harm.',
    ...rfc(7519, '4.1.5'),
  },
  {
    kind: 'jwt-claim',
    name: 'jti',
    title: 'Id of the token',
    text: 'Never used twice by this issuer. A receiver that keeps it can refuse a token that comes again; STS takes a token as often as it comes until it ends.',
    ...rfc(7519, '4.1.7'),
  },
  {
    kind: 'jwt-claim',
    name: 'auth_time',
    title: 'When the person signed in',
    text: 'Seconds since 1970. The token may be younger than the sign-in. An app that wants a fresh password can look at it; STS does not.',
    ...openId('Core', '2'),
  },
  {
    kind: 'jwt-claim',
    name: 'nonce',
    title: 'The app’s own random value',
    text: 'The app drew it, the provider repeats it in the token. The app compares: another value means that the token belongs to another sign-in and was put in by somebody. STS does not look at it.',
    ...openId('Core', '2'),
  },
];
