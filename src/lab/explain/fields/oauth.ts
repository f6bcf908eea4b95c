import type { Entry } from '../entry.ts';
import { labOnly, rfc } from '../source.ts';
import { openId } from './openIdSource.ts';

const asked = ['query-parameter', 'form-field'] as const;
const onPageAndSent = ['html-field', 'form-field'] as const;

/** What an application and an OAuth 2.0 or OpenID Connect provider tell each other. */
export const oauth: readonly Entry[] = [
  {
    kind: 'query-parameter',
    name: 'response_type',
    title: 'Kind of answer wanted',
    text: 'code: the app wants a code, which it trades for tokens behind the browser’s back. Other values would put tokens into the address, where they leak; nobody should ask for them today.',
    ...rfc(6749, '3.1.1'),
  },
  {
    kind: asked,
    name: 'client_id',
    title: 'The app, as the provider knows it',
    text: 'The name that the app got when it was registered. It is no secret. An ID token carries it as audience, and there AWS compares it with the client ids that IAM lists.',
    ...rfc(6749, '2.2'),
  },
  {
    kind: asked,
    name: 'redirect_uri',
    title: 'Where the answer is to go',
    text: 'One of the addresses that the app registered, letter by letter; else the provider sends nothing. It is named again with the code, so that a code sent elsewhere cannot be used.',
    ...rfc(6749, '3.1.2'),
  },
  {
    kind: ['query-parameter', 'json-member'],
    name: 'scope',
    title: 'What the app may have',
    text: 'openid asks for an ID token; other words ask for a profile, for a mail address, for access to an API. The provider may give less, and says so in its answer.',
    ...rfc(6749, '3.3'),
  },
  {
    kind: 'query-parameter',
    name: 'state',
    title: 'The app’s mark on its request',
    text: 'A random value that comes back with the code. An app that gets another one back did not start this sign-in: somebody is trying to slip a sign-in of their own into it.',
    ...rfc(6749, '10.12'),
  },
  {
    kind: 'query-parameter',
    name: 'nonce',
    title: 'Random value for the ID token',
    text: 'The provider copies it into the ID token, where the app compares it. It ties the token to this sign-in.',
    ...openId('Core', '3.1.2.1'),
  },
  {
    kind: 'query-parameter',
    name: 'code_challenge',
    title: 'Hash of the app’s secret (PKCE)',
    text: 'SHA-256 of a verifier that only the app has. The provider keeps it with the code. Whoever brings the code must bring the verifier; one that merely saw the code cannot.',
    ...rfc(7636, '4.3'),
  },
  {
    kind: 'query-parameter',
    name: 'code_challenge_method',
    title: 'How the challenge was made',
    text: 'S256 means a SHA-256. The method plain would show the verifier itself, and so protect little.',
    ...rfc(7636, '4.3'),
  },
  {
    kind: onPageAndSent,
    name: 'username',
    title: 'Name at the provider',
    text: 'What the person types into the provider’s form. The form is the provider’s own; the name of the field is the lab’s.',
    ...labOnly,
  },
  {
    kind: onPageAndSent,
    name: 'password',
    title: 'Password at the provider',
    text: 'Goes to the provider and to nobody else. Neither the app nor AWS ever has it.',
    ...labOnly,
  },
  {
    kind: 'form-field',
    name: 'grant_type',
    title: 'What is traded for tokens',
    text: 'authorization_code: a code from a sign-in. refresh_token: a token from an earlier trade. A provider offers what it likes and answers unsupported_grant_type to the rest.',
    ...rfc(6749, '4.1.3'),
  },
  {
    kind: 'form-field',
    name: 'code',
    title: 'Code of a sign-in',
    text: 'Came back through the browser. It works once, for this app, this address and this verifier, and for some minutes only.',
    ...rfc(6749, '4.1.3'),
  },
  {
    kind: 'form-field',
    name: 'code_verifier',
    title: 'The app’s secret (PKCE)',
    text: 'The provider hashes it and compares with the challenge of the request that began the sign-in. An app without a secret of its own proves so that it is the same app.',
    ...rfc(7636, '4.5'),
  },
  {
    kind: 'json-member',
    name: 'access_token',
    title: 'Access token',
    text: 'Opens the provider’s own API to whoever holds it. Its content is the provider’s business. STS takes only those of Facebook and Login with Amazon, and asks them about it.',
    ...rfc(6749, '5.1'),
  },
  {
    kind: 'json-member',
    name: 'token_type',
    title: 'How to use the access token',
    text: 'Bearer: holding it is enough. Whoever steals it can use it, so it travels over TLS only and lives shortly.',
    ...rfc(6749, '7.1'),
  },
  {
    kind: 'json-member',
    name: 'expires_in',
    title: 'Life of the access token in seconds',
    text: 'Counted from the answer. It says nothing about the ID token, whose end stands in the token itself.',
    ...rfc(6749, '5.1'),
  },
  {
    kind: 'json-member',
    name: 'id_token',
    title: 'ID token',
    text: 'A signed statement of who signed in, to which app, and when. It is what STS takes as WebIdentityToken from OpenID Connect providers.',
    ...openId('Core', '3.1.3.3'),
  },
];
