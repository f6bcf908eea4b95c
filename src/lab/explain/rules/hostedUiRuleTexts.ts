import type { HostedUiRule } from '../../../cloud/aws/cognito-idp/hosted/rules.ts';
import { cognitoGuide, labOnly, rfc, type Source } from '../source.ts';
import type { RuleText } from './ruleText.ts';

const authorize = cognitoGuide('The redirect and authorization endpoint', 'authorization-endpoint');
const login = cognitoGuide('The managed login sign-in endpoint: /login', 'login-endpoint');
const token = cognitoGuide('The token issuer endpoint', 'token-endpoint');
const userInfo = cognitoGuide('The user attributes endpoint', 'userinfo-endpoint');
const revoke = cognitoGuide('The token revocation endpoint', 'revocation-endpoint');
const federation = cognitoGuide(
  'User pool sign-in with third party identity providers',
  'cognito-user-pools-identity-federation',
);
const openIdConnect: Source = {
  source: 'OpenID Connect Core 1.0, section 3.1.3.7',
  href: 'https://openid.net/specs/openid-connect-core-1_0.html',
};
const logout = cognitoGuide('The managed login sign-out endpoint: /logout', 'logout-endpoint');
const scopes = cognitoGuide(
  'Scopes, M2M, and resource servers',
  'cognito-user-pools-define-resource-servers',
);
const settings = cognitoGuide(
  'Application-specific settings with app clients',
  'user-pool-settings-client-apps',
);

/** What the hosted UI of user pools checks, in words. */
export const hostedUiRuleTexts: Readonly<Record<HostedUiRule, RuleText>> = {
  'hosted-ui.domain': {
    title: 'Domain of a user pool',
    holds: 'A user pool of this region has this domain.',
    fails: 'No user pool of this region has this domain.',
    ...cognitoGuide('Configuring a user pool domain', 'cognito-user-pools-assign-domain'),
  },
  'hosted-ui.authorize': {
    title: 'Authorization request',
    holds: 'The app may ask for this, and the browser is sent on.',
    fails: 'The app may not ask for this.',
    ...authorize,
  },
  'hosted-ui.login': {
    title: 'Sign-in page',
    holds: 'The sign-in goes on.',
    fails: 'The sign-in does not go on.',
    ...login,
  },
  'hosted-ui.client': {
    title: 'App client of the pool',
    holds: 'The pool has this app client.',
    fails: 'The pool has no such app client.',
    ...authorize,
  },
  'hosted-ui.client-enabled': {
    title: 'OAuth of the app client',
    holds: 'The app client may use the OAuth endpoints.',
    fails:
      'The app client may not use the OAuth endpoints: AllowedOAuthFlowsUserPoolClient is off.',
    ...settings,
  },
  'hosted-ui.redirect-uri': {
    title: 'Address to return to',
    holds: 'The address to return to is one of the app client’s callback addresses.',
    fails:
      'The address to return to is none of the app client’s callback addresses, so nothing is sent there.',
    ...rfc(6749, '3.1.2.3'),
  },
  'hosted-ui.response-type': {
    title: 'Kind of answer',
    holds: 'The app asks for a code or for tokens.',
    fails: 'The app asks for neither a code nor tokens.',
    ...authorize,
  },
  'hosted-ui.flow-allowed': {
    title: 'OAuth flow of the app client',
    holds: 'The app client may use this OAuth flow.',
    fails: 'The app client may not use this OAuth flow.',
    ...settings,
  },
  'hosted-ui.scopes-allowed': {
    title: 'Scopes of the app client',
    holds: 'The app client may ask for all of these scopes.',
    fails: 'The app client may not ask for one of these scopes.',
    ...scopes,
  },
  'hosted-ui.scope-openid': {
    title: 'Scope openid',
    holds: 'The scopes that tell of a person come with openid.',
    fails: 'Scopes that tell of a person come without openid.',
    ...authorize,
  },
  'hosted-ui.code-challenge': {
    title: 'Code challenge',
    holds: 'The challenge was made by the method S256.',
    fails: 'The challenge is malformed or absent, or was not made by the method S256.',
    ...rfc(7636, '4.2'),
  },
  'hosted-ui.identity-provider': {
    title: 'Identity provider',
    holds: 'The app client offers this identity provider.',
    fails: 'The app client does not offer this identity provider.',
    ...authorize,
  },
  'hosted-ui.browser-session': {
    title: 'Session of the browser',
    holds: 'The person signed in here within the last hour.',
    fails: 'The browser has no session here.',
    ...login,
  },
  'hosted-ui.csrf': {
    title: 'Form of this browser',
    holds: 'The form and the browser’s cookie carry the same token.',
    fails:
      'The form does not carry the token of the browser’s cookie: another site may have sent it.',
    ...login,
  },
  'hosted-ui.idp-response': {
    title: 'Return from the identity provider',
    holds: 'The identity provider vouches for a person, who is signed in.',
    fails: 'The identity provider’s answer signs nobody in.',
    ...federation,
  },
  'hosted-ui.federation-known': {
    title: 'Sign-in that is under way',
    holds: 'The answer belongs to a sign-in that the pool began, by its state.',
    fails: 'The pool began no sign-in with this state, or it came back before.',
    ...rfc(6749, '10.12'),
  },
  'hosted-ui.federation-browser': {
    title: 'Browser of the sign-in',
    holds: 'The browser that brings the answer is the one that was sent away.',
    fails: 'Another browser brings the answer: somebody may have been lured to it.',
    ...rfc(6749, '10.12'),
  },
  'hosted-ui.federation-lives': {
    title: 'Sign-in in time',
    holds: 'The person came back in time.',
    fails: 'The person came back too late.',
    ...labOnly,
  },
  'hosted-ui.idp-usable': {
    title: 'Identity provider of the sign-in',
    holds: 'The pool still has the identity provider.',
    fails: 'The pool has the identity provider no more.',
    ...federation,
  },
  'hosted-ui.idp-code': {
    title: 'Code of the identity provider',
    holds: 'The identity provider sent a code.',
    fails: 'The identity provider sent an error in place of a code.',
    ...rfc(6749, '4.1.2'),
  },
  'hosted-ui.idp-tokens': {
    title: 'Tokens of the identity provider',
    holds: 'The identity provider traded the code for the token that the pool needs.',
    fails: 'The identity provider did not trade the code for the token that the pool needs.',
    ...rfc(6749, '4.1.3'),
  },
  'hosted-ui.idp-issuer': {
    title: 'Issuer of the ID token',
    holds: 'The ID token was issued by the provider that the pool knows.',
    fails: 'The ID token was issued by somebody else than the provider that the pool knows.',
    ...openIdConnect,
  },
  'hosted-ui.idp-nonce': {
    title: 'Nonce of the ID token',
    holds: 'The ID token was issued for this very sign-in.',
    fails: 'The ID token was issued for another sign-in.',
    ...openIdConnect,
  },
  'hosted-ui.idp-attributes': {
    title: 'What the provider knows of the person',
    holds: 'The identity provider told of the person.',
    fails: 'The identity provider did not tell of the person.',
    ...federation,
  },
  'hosted-ui.idp-subject': {
    title: 'Name of the person there',
    holds: 'The identity provider says who the person is, in a text that the pool can keep.',
    fails: 'The identity provider does not say who the person is, or in too long a text.',
    ...federation,
  },
  'hosted-ui.idp-person': {
    title: 'Person of the pool',
    holds: 'The pool has a person for whoever came from the identity provider.',
    fails: 'Whoever came from the identity provider can be no person of the pool.',
    ...federation,
  },
  'hosted-ui.idp-name-free': {
    title: 'Name of the person in the pool',
    holds: 'The person is new to the pool, or came from this identity provider before.',
    fails: 'Somebody else has the name that the person would have in the pool.',
    ...labOnly,
  },
  'hosted-ui.token': {
    title: 'Trade for tokens',
    holds: 'The app gets tokens.',
    fails: 'The app gets no tokens.',
    ...token,
  },
  'hosted-ui.client-authentication': {
    title: 'Proof of the app client',
    holds: 'The app knows the client’s secret.',
    fails: 'The app did not show the secret of the client.',
    ...rfc(6749, '2.3.1'),
  },
  'hosted-ui.parameter': {
    title: 'Parameter of the request',
    holds: 'The request has what it needs.',
    fails: 'The request lacks something that it needs.',
    ...token,
  },
  'hosted-ui.grant-type': {
    title: 'Kind of trade',
    holds: 'Cognito offers this kind of grant.',
    fails: 'Cognito does not offer this kind of grant.',
    ...token,
  },
  'hosted-ui.code': {
    title: 'Authorization code',
    holds: 'The code is good for this client, here and now.',
    fails: 'The code is not good for this client, here and now.',
    ...rfc(6749, '4.1.3'),
  },
  'hosted-ui.code-known': {
    title: 'Code of this client',
    holds: 'The code was issued to this client.',
    fails: 'No such code was issued to this client.',
    ...rfc(6749, '4.1.3'),
  },
  'hosted-ui.code-once': {
    title: 'Code unused',
    holds: 'The code was not presented before.',
    fails: 'The code was presented before, and counts once.',
    ...rfc(6749, '4.1.2'),
  },
  'hosted-ui.code-lives': {
    title: 'Code alive',
    holds: 'The code is less than five minutes old.',
    fails: 'The code is older than five minutes.',
    ...token,
  },
  'hosted-ui.code-redirect-uri': {
    title: 'Same address as before',
    holds: 'The app names the address to which the code was sent.',
    fails: 'The app names another address than the one to which the code was sent.',
    ...rfc(6749, '4.1.3'),
  },
  'hosted-ui.code-verifier': {
    title: 'Code verifier',
    holds: 'The verifier is the secret behind the challenge.',
    fails: 'The verifier is not the secret behind the challenge.',
    ...rfc(7636, '4.6'),
  },
  'hosted-ui.code-person': {
    title: 'Person of the code',
    holds: 'The person who signed in is still in the pool and enabled.',
    fails: 'The person who signed in is gone or disabled.',
    ...token,
  },
  'hosted-ui.user-info': {
    title: 'Question about the person',
    holds: 'The app learns what its scopes tell of the person.',
    fails: 'The app learns nothing of the person.',
    ...userInfo,
  },
  'hosted-ui.token-of-pool': {
    title: 'Token of this pool',
    holds: 'The access token is of the pool that was asked.',
    fails: 'The access token is of another pool.',
    ...userInfo,
  },
  'hosted-ui.token-openid': {
    title: 'Token with openid',
    holds: 'The access token has the scope openid.',
    fails: 'The access token lacks the scope openid.',
    ...userInfo,
  },
  'hosted-ui.revoke': {
    title: 'Revocation at the hosted UI',
    holds: 'The token is void.',
    fails: 'The token was not revoked.',
    ...revoke,
  },
  'hosted-ui.logout': {
    title: 'Sign-out',
    holds: 'The browser’s session is over.',
    fails: 'The browser’s session goes on.',
    ...logout,
  },
  'hosted-ui.logout-uri': {
    title: 'Address after sign-out',
    holds: 'The address is one of the app client’s sign-out addresses.',
    fails: 'The address is none of the app client’s sign-out addresses.',
    ...logout,
  },
};
