import type { Entry } from '../entry.ts';
import { rfc, sessionTags, type Source } from '../source.ts';

const openId = (section: string): Source => ({
  source: `OpenID Connect Core 1.0, section ${section}`,
  href: 'https://openid.net/specs/openid-connect-core-1_0.html',
});

const discovery: Source = {
  source: 'OpenID Connect Discovery 1.0, section 3',
  href: 'https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderMetadata',
};

const asked = 'query-parameter';
const askedAndSent = ['query-parameter', 'form-field'] as const;
const onPageAndSent = ['html-field', 'form-field'] as const;

/** The authorization code grant with PKCE, wherever people sign in by it. Other families meet it too. */
export const borrowedOAuth: readonly Entry[] = [
  {
    kind: asked,
    name: 'response_type',
    title: 'What is to come back',
    text: 'code: the browser brings back a code, which the app trades for tokens itself. So no token ever stands in an address.',
    ...rfc(6749, '4.1.1'),
  },
  {
    kind: askedAndSent,
    name: 'client_id',
    title: 'Which app asks',
    text: 'The app’s id at the provider, no secret. It comes back in the token as aud or azp, and whoever takes the token compares it with the apps they know.',
    ...rfc(6749, '2.2'),
  },
  {
    kind: askedAndSent,
    name: 'redirect_uri',
    title: 'Where the browser goes afterwards',
    text: 'Must be one of the app’s registered addresses, letter by letter, or anybody could have the code sent to themselves. The app repeats it when it trades the code.',
    ...rfc(6749, '3.1.2'),
  },
  {
    kind: asked,
    name: 'scope',
    title: 'What the app wants to know',
    text: 'openid asks for an ID token at all; email and profile for more claims in it.',
    ...openId('3.1.2.1'),
  },
  {
    kind: asked,
    name: 'state',
    title: 'The app’s own mark',
    text: 'Drawn by the app for this sign-in and returned unchanged. An answer with another one belongs to a sign-in that the app never began, and the app drops it.',
    ...rfc(6749, '10.12'),
  },
  {
    kind: [asked, 'jwt-claim'],
    name: 'nonce',
    title: 'Mark inside the ID token',
    text: 'Drawn by the app for this sign-in; the provider writes it into the ID token. The app sees by it that the token was made for this sign-in and is not an old one.',
    ...openId('3.1.2.1'),
  },
  {
    kind: asked,
    name: 'code_challenge',
    title: 'Hash of the app’s secret',
    text: 'SHA-256 of a value that the app has just drawn and keeps. Whoever trades the code must show the value itself. This is PKCE, and apps without a secret need it.',
    ...rfc(7636, '4.3'),
  },
  {
    kind: asked,
    name: 'code_challenge_method',
    title: 'How the hash was made',
    text: 'S256 is SHA-256. plain would be the value itself and protect nothing.',
    ...rfc(7636, '4.3'),
  },
  {
    kind: 'form-field',
    name: 'grant_type',
    title: 'What is traded',
    text: 'authorization_code: a code, for tokens. refresh_token: an earlier sign-in, for new ones.',
    ...rfc(6749, '4.1.3'),
  },
  {
    kind: 'form-field',
    name: 'code',
    title: 'Code of the sign-in',
    text: 'Came back with the browser. It counts once and for minutes, for this app alone, and only together with the verifier.',
    ...rfc(6749, '4.1.2'),
  },
  {
    kind: 'form-field',
    name: 'code_verifier',
    title: 'The app’s secret of this sign-in',
    text: 'The value whose hash went along at the beginning. The provider hashes it and compares, so a stolen code is worth nothing.',
    ...rfc(7636, '4.5'),
  },
  {
    kind: onPageAndSent,
    name: 'username',
    title: 'Name of the person',
    text: 'Typed into the provider’s own page. The app that asked for the sign-in does not see it.',
    ...openId('3.1.2.3'),
  },
  {
    kind: onPageAndSent,
    name: 'password',
    title: 'Password of the person',
    text: 'Goes to the provider and nowhere else. Neither the app nor AWS’s STS sees it.',
    ...openId('3.1.2.3'),
  },
  {
    kind: 'json-member',
    name: 'id_token',
    title: 'ID token: who it is',
    text: 'A JWT about the person, signed by the provider, made for the app that asked. AWS takes this one.',
    ...openId('3.1.3.3'),
  },
  {
    kind: 'json-member',
    name: 'access_token',
    title: 'Access token: for the provider’s APIs',
    text: 'Lets the app ask the provider about the person. It does not say who it is, and may not even be a JWT.',
    ...rfc(6749, '5.1'),
  },
  {
    kind: 'json-member',
    name: 'refresh_token',
    title: 'Refresh token: for new tokens',
    text: 'The app trades it for new tokens without asking the person again. It lives long and can be revoked, so it is kept well.',
    ...rfc(6749, '1.5'),
  },
  {
    kind: 'json-member',
    name: 'token_type',
    title: 'How the token is shown',
    text: 'Bearer: whoever holds it may use it.',
    ...rfc(6749, '5.1'),
  },
  {
    kind: 'json-member',
    name: 'expires_in',
    title: 'Life of the access token',
    text: 'In seconds from now.',
    ...rfc(6749, '5.1'),
  },
  {
    kind: 'json-member',
    name: 'scope',
    title: 'What was granted',
    text: 'May be less than the app asked for.',
    ...rfc(6749, '5.1'),
  },
  {
    kind: 'jwt-claim',
    name: 'azp',
    title: 'Which app asked for the token',
    text: 'Stands beside aud where the token was made for another than the app that asked, as when a phone app gets a token for its server. For Google, AWS compares this one with the client ids it knows.',
    ...openId('2'),
  },
  {
    kind: 'jwt-claim',
    name: 'at_hash',
    title: 'Hash of the access token',
    text: 'Ties the ID token to the access token that came with it. An app that gets both through a browser can tell by it that none was exchanged on the way.',
    ...openId('3.1.3.6'),
  },
  {
    kind: 'jwt-claim',
    name: 'https://aws.amazon.com/tags',
    title: 'Session tags',
    text: 'Tags for the session, and which of them travel on to further roles. The role’s trust policy must allow sts:TagSession, or STS refuses the whole request.',
    ...sessionTags,
  },
  {
    kind: 'json-member',
    name: 'claims_supported',
    title: 'Claims that its tokens may have',
    text: 'For information. AWS reads the token and not this list.',
    ...discovery,
  },
  {
    kind: 'json-member',
    name: 'grant_types_supported',
    title: 'What can be traded for tokens',
    text: 'authorization_code after a sign-in, refresh_token later on.',
    ...discovery,
  },
  {
    kind: 'json-member',
    name: 'code_challenge_methods_supported',
    title: 'PKCE methods',
    text: 'S256 means that the provider takes the hash of the app’s secret.',
    ...rfc(8414, '2'),
  },
];
