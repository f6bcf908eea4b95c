import type { Entry } from '../entry.ts';
import { rfc, type Source, stsApi } from '../source.ts';

const kind = 'json-member';
const place = 'elsewhere';
const graph: Source = { source: 'Meta for Developers, “Graph API”' };
const amazon: Source = {
  source: 'Login with Amazon Developer Guide, “Verify access tokens”',
  href: 'https://developer.amazon.com/docs/login-with-amazon/obtain-customer-profile.html',
};

/** What STS and an app ask Facebook and Login with Amazon about access tokens, and what they answer. */
export const accessTokens: readonly Entry[] = [
  {
    kind: 'form-field',
    name: 'ProviderId',
    title: 'Whose access token it is',
    text: 'graph.facebook.com or www.amazon.com, without scheme and port. STS asks that provider what the token stands for. With an ID token it must be left out.',
    ...stsApi('AssumeRoleWithWebIdentity'),
  },
  {
    kind: 'query-parameter',
    place,
    name: 'access_token',
    title: 'Token that is asked about',
    text: 'The access token that the app sent. It stands in the address, as both providers document it for this question; elsewhere a header is the better place.',
    ...rfc(6750, '2.3'),
  },
  {
    kind: 'query-parameter',
    place,
    name: 'fields',
    title: 'What is wanted of the person',
    text: 'Facebook gives only the members that are named here. STS needs the id and nothing else.',
    ...graph,
  },
  {
    kind,
    place,
    name: 'id',
    title: 'Id at Facebook',
    text: 'In the answer of /app the app that the token was issued to: the key app_id of the trust policy. In the answer of /me the person, as this app knows them: the key id.',
    ...graph,
  },
  {
    kind,
    place,
    name: ['error', 'type', 'code'],
    title: 'Refusal, for programs',
    text: 'error is the name of the error, or at Facebook an object: OAuthException with code 190 means a token that is not valid any more or never was. STS makes IDPRejectedClaim of it.',
    ...graph,
  },
  {
    kind,
    place,
    name: 'iss',
    title: 'Who issued the access token',
    text: 'Amazon’s own name. Whoever asks can see by it that the answer is about a token of Login with Amazon.',
    ...amazon,
  },
  {
    kind,
    place,
    name: 'user_id',
    title: 'Person at Amazon',
    text: 'Begins with amzn1.account. It is the customer’s id for the company that owns the app, and the key www.amazon.com:user_id of policies.',
    ...amazon,
  },
  {
    kind,
    place,
    name: ['aud', 'app_id'],
    title: 'App at Amazon',
    text: 'The app that the token was issued to: the key www.amazon.com:app_id of the trust policy. Whoever does not compare it takes tokens that were given to others.',
    ...amazon,
  },
  {
    kind,
    place,
    name: ['exp', 'iat'],
    title: 'Life of the access token',
    text: 'exp is how many seconds the token still lives, and iat the moment of issue. In a JWT exp would be a moment too; here it is not.',
    ...amazon,
  },
];
