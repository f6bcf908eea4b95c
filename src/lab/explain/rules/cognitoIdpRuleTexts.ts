import type { CognitoIdpRule } from '../../../cloud/aws/cognito-idp/rules.ts';
import { cognitoGuide, labOnly, rfc, userPoolsApi } from '../source.ts';
import type { RuleText } from './ruleText.ts';

const initiateAuth = userPoolsApi('InitiateAuth');
const respond = userPoolsApi('RespondToAuthChallenge');
const tokens = cognitoGuide(
  'Understanding user pool JSON web tokens (JWTs)',
  'amazon-cognito-user-pools-using-tokens-with-identity-providers',
);
const revocation = cognitoGuide('Ending user sessions with token revocation', 'token-revocation');
const secret = cognitoGuide(
  'Application-specific settings with app clients',
  'user-pool-settings-client-apps',
);
const passwords = cognitoGuide(
  'Passwords, account recovery, and password policies',
  'managing-users-passwords',
);
const domains = cognitoGuide('Configuring a user pool domain', 'cognito-user-pools-assign-domain');
const lockout = cognitoGuide('Authentication with Amazon Cognito user pools', 'authentication');
const mfa = cognitoGuide('TOTP software token MFA', 'user-pool-settings-mfa-totp');
const signUps = cognitoGuide(
  'Signing up and confirming user accounts',
  'signing-up-users-in-your-app',
);

/** What user pools check, in words. */
export const cognitoIdpRuleTexts: Readonly<Record<CognitoIdpRule, RuleText>> = {
  'cognito-idp.request': {
    title: 'Request to a user pool',
    holds: 'Cognito does what was asked.',
    fails: 'Cognito refuses what was asked.',
    ...initiateAuth,
  },
  'cognito-idp.initiate-auth': {
    title: 'Begin of a sign-in',
    holds: 'The sign-in goes on: with tokens, or with a challenge.',
    fails: 'The sign-in is refused.',
    ...initiateAuth,
  },
  'cognito-idp.respond-to-auth-challenge': {
    title: 'Answer to a challenge',
    holds: 'The answer takes the sign-in further.',
    fails: 'The answer is refused.',
    ...respond,
  },
  'cognito-idp.sign-up': {
    title: 'Sign-up',
    holds: 'The person was added to the pool.',
    fails: 'The person was not added to the pool.',
    ...userPoolsApi('SignUp'),
  },
  'cognito-idp.confirm-sign-up': {
    title: 'Confirmation of a sign-up',
    holds: 'The request about a sign-up went through.',
    fails: 'The request about a sign-up was refused.',
    ...userPoolsApi('ConfirmSignUp'),
  },
  'cognito-idp.with-access-token': {
    title: 'Request with an access token',
    holds: 'The access token lets its holder do this.',
    fails: 'The access token does not let its holder do this.',
    ...userPoolsApi('GetUser'),
  },
  'cognito-idp.set-up-mfa': {
    title: 'Authenticator app',
    holds: 'The step of setting up an authenticator app was taken.',
    fails: 'The step of setting up an authenticator app was refused.',
    ...mfa,
  },
  'cognito-idp.revoke': {
    title: 'Revocation of a token',
    holds: 'The token is void, and so are the access tokens made from it.',
    fails: 'The token was not revoked.',
    ...userPoolsApi('RevokeToken'),
  },
  'cognito-idp.administer': {
    title: 'Request of an administrator',
    holds: 'The administrator’s request went through.',
    fails: 'The administrator’s request was refused.',
    ...cognitoGuide('Identity and access management for Amazon Cognito', 'security-iam'),
  },
  'cognito-idp.client': {
    title: 'App client',
    holds: 'The client id belongs to an app client in this region.',
    fails: 'No app client in this region has this client id.',
    ...secret,
  },
  'cognito-idp.user-pool': {
    title: 'User pool',
    holds: 'The account has this user pool in this region.',
    fails: 'The account has no such user pool in this region.',
    ...userPoolsApi('DescribeUserPool'),
  },
  'cognito-idp.flow-of-operation': {
    title: 'Flow of this operation',
    holds: 'The flow is one that an app may ask for itself.',
    fails: 'The flow is one for servers, which sign their requests.',
    ...initiateAuth,
  },
  'cognito-idp.auth-flow': {
    title: 'Flow of the app client',
    holds: 'The app client takes this way of signing in.',
    fails: 'The app client does not take this way of signing in.',
    ...secret,
  },
  'cognito-idp.auth-parameter': {
    title: 'Parameter of the flow',
    holds: 'The flow has a parameter that it needs.',
    fails: 'The flow lacks a parameter that it needs.',
    ...initiateAuth,
  },
  'cognito-idp.secret-hash': {
    title: 'Secret hash',
    holds: 'The hash proves that the app knows the client’s secret.',
    fails: 'The app does not prove that it knows the client’s secret.',
    ...secret,
  },
  'cognito-idp.user': {
    title: 'Person',
    holds: 'The pool has a person of this name.',
    fails: 'The pool has no person of this name.',
    ...initiateAuth,
  },
  'cognito-idp.password': {
    title: 'Password',
    holds: 'The password was proven.',
    fails: 'The password was not proven.',
    ...lockout,
  },
  'cognito-idp.password-attempts': {
    title: 'Wrong attempts before',
    holds: 'The person may try a password now.',
    fails: 'After too many wrong passwords the person must wait.',
    ...lockout,
  },
  'cognito-idp.password-right': {
    title: 'The right password',
    holds: 'It is the person’s password.',
    fails: 'It is not the person’s password.',
    ...initiateAuth,
  },
  'cognito-idp.password-policy': {
    title: 'Password policy',
    holds: 'The password is as strong as the pool wants.',
    fails: 'The password is weaker than the pool wants.',
    ...passwords,
  },
  'cognito-idp.srp-public': {
    title: 'Public value of the client',
    holds: 'SRP_A is a number that gives nothing away.',
    fails: 'SRP_A is no such number, or one that would give the secret away.',
    ...rfc(5054, '2.5.4'),
  },
  'cognito-idp.enabled': {
    title: 'Person enabled',
    holds: 'The person’s account is enabled.',
    fails: 'An administrator has disabled the person’s account.',
    ...userPoolsApi('AdminDisableUser'),
  },
  'cognito-idp.confirmed': {
    title: 'Sign-up confirmed',
    holds: 'The person’s sign-up is confirmed.',
    fails: 'The person’s sign-up was never confirmed.',
    ...signUps,
  },
  'cognito-idp.no-reset-due': {
    title: 'Password reset',
    holds: 'No password reset is due.',
    fails: 'The person must reset their password first.',
    ...passwords,
  },
  'cognito-idp.temporary-password': {
    title: 'Temporary password',
    holds: 'The temporary password is still good.',
    fails: 'The temporary password has expired.',
    ...passwords,
  },
  'cognito-idp.session': {
    title: 'Session of the challenge',
    holds: 'The session waits for this answer.',
    fails: 'The session does not wait for this answer.',
    ...respond,
  },
  'cognito-idp.session-known': {
    title: 'Session known',
    holds: 'The session was given to this client, for this challenge.',
    fails: 'No such session was given to this client for this challenge.',
    ...respond,
  },
  'cognito-idp.session-once': {
    title: 'Session unused',
    holds: 'The session was not answered before.',
    fails: 'The session was answered before, and counts once.',
    ...respond,
  },
  'cognito-idp.session-lives': {
    title: 'Session alive',
    holds: 'The answer came within AuthSessionValidity.',
    fails: 'The answer came after AuthSessionValidity.',
    ...secret,
  },
  'cognito-idp.session-person': {
    title: 'Same person',
    holds: 'The answer names the person who was asked.',
    fails: 'The answer names somebody else than was asked.',
    ...respond,
  },
  'cognito-idp.totp': {
    title: 'One-time code',
    holds: 'The code proves that the person has their device.',
    fails: 'The code does not prove that the person has their device.',
    ...mfa,
  },
  'cognito-idp.totp-code': {
    title: 'Code of the moment',
    holds: 'The code is one that the secret gives around now.',
    fails: 'The secret does not give this code around now.',
    ...rfc(6238, '5.2'),
  },
  'cognito-idp.totp-once': {
    title: 'Code unused',
    holds: 'The code was not used before.',
    fails: 'The code, or a later one, was used before.',
    ...rfc(6238, '5.2'),
  },
  'cognito-idp.mfa-set-up': {
    title: 'Authenticator app verified',
    holds: 'The person has shown a code of the new app.',
    fails: 'The person has not shown a code of the new app.',
    ...mfa,
  },
  'cognito-idp.refresh-token': {
    title: 'Refresh token',
    holds: 'The refresh token carries the sign-in on.',
    fails: 'The refresh token does not carry the sign-in on.',
    ...tokens,
  },
  'cognito-idp.refresh-known': {
    title: 'Refresh token of this client',
    holds: 'The token is one that was given to this client.',
    fails: 'The token is none that was given to this client.',
    ...tokens,
  },
  'cognito-idp.refresh-revoked': {
    title: 'Refresh token not revoked',
    holds: 'The refresh token was not revoked.',
    fails: 'The refresh token was revoked, or the person signed out everywhere.',
    ...revocation,
  },
  'cognito-idp.refresh-lives': {
    title: 'Refresh token alive',
    holds: 'The refresh token has not expired.',
    fails: 'The refresh token has expired.',
    ...tokens,
  },
  'cognito-idp.name-free': {
    title: 'Name free',
    holds: 'Nothing in the pool has this name yet.',
    fails: 'The name is taken in this pool.',
    ...userPoolsApi('SignUp'),
  },
  'cognito-idp.confirmation': {
    title: 'Confirmation code',
    holds: 'The code confirms the sign-up.',
    fails: 'The code does not confirm the sign-up.',
    ...signUps,
  },
  'cognito-idp.confirmation-due': {
    title: 'Confirmation due',
    holds: 'The sign-up waits for its confirmation.',
    fails: 'No confirmation is due.',
    ...signUps,
  },
  'cognito-idp.confirmation-code': {
    title: 'The code that was sent',
    holds: 'It is the code that was sent.',
    fails: 'It is not the code that was sent.',
    ...signUps,
  },
  'cognito-idp.confirmation-lives': {
    title: 'Confirmation code alive',
    holds: 'The code was sent within the last 24 hours.',
    fails: 'No code was sent within the last 24 hours.',
    ...signUps,
  },
  'cognito-idp.access-token': {
    title: 'Access token',
    holds: 'The access token is good.',
    fails: 'The access token is not good.',
    ...tokens,
  },
  'cognito-idp.token-issuer': {
    title: 'Issuer of the token',
    holds: 'A pool of this region issued the token to somebody it still has.',
    fails: 'No pool of this region has the person of this token.',
    ...tokens,
  },
  'cognito-idp.token-use': {
    title: 'Use of the token',
    holds: 'The token says that it is an access token.',
    fails: 'The token is not an access token.',
    ...tokens,
  },
  'cognito-idp.token-lives': {
    title: 'Token alive',
    holds: 'The token has not expired.',
    fails: 'The token has expired.',
    ...tokens,
  },
  'cognito-idp.token-revoked': {
    title: 'Sign-in not ended',
    holds: 'The sign-in behind the token was not ended.',
    fails: 'The sign-in behind the token was ended.',
    ...revocation,
  },
  'cognito-idp.token-scope': {
    title: 'Scope for one’s own account',
    holds: 'The token has the scope aws.cognito.signin.user.admin.',
    fails: 'The token lacks the scope aws.cognito.signin.user.admin.',
    ...cognitoGuide(
      'Scopes, M2M, and resource servers',
      'cognito-user-pools-define-resource-servers',
    ),
  },
  'cognito-idp.group': {
    title: 'Group',
    holds: 'The pool has a group of this name.',
    fails: 'The pool has no group of this name.',
    ...userPoolsApi('AdminAddUserToGroup'),
  },
  'cognito-idp.client-settings': {
    title: 'Settings of the app client',
    holds: 'Every validity lies within its limits.',
    fails: 'A validity lies outside its limits.',
    ...userPoolsApi('CreateUserPoolClient'),
  },
  'cognito-idp.callback': {
    title: 'Callback addresses',
    holds: 'Every callback address is https, local, or of an app’s own scheme.',
    fails: 'A callback address is one that Cognito does not take.',
    ...userPoolsApi('CreateUserPoolClient'),
  },
  'cognito-idp.oauth-flows': {
    title: 'OAuth flows',
    holds: 'The OAuth flows go together.',
    fails: 'The flow client_credentials stands beside other flows, or without a secret.',
    ...userPoolsApi('CreateUserPoolClient'),
  },
  'cognito-idp.client-providers': {
    title: 'Identity providers of the app client',
    holds: 'The pool has every identity provider that the app client offers.',
    fails: 'The pool lacks an identity provider that the app client is to offer.',
    ...userPoolsApi('CreateUserPoolClient'),
  },
  'cognito-idp.provider-type': {
    title: 'Type of the identity provider',
    holds: 'People can sign in with identity providers of this type.',
    fails: 'The lab cannot sign people in with identity providers of this type.',
    ...labOnly,
  },
  'cognito-idp.provider-details': {
    title: 'Details of the identity provider',
    holds: 'The details say which app the pool is there, what it asks for, and of whom.',
    fails: 'The details lack the client, the scopes or the issuer.',
    ...userPoolsApi('CreateIdentityProvider'),
  },
  'cognito-idp.provider-discovery': {
    title: 'Discovery document of the issuer',
    holds: 'The issuer published its addresses.',
    fails: 'The issuer published no discovery document that could be read.',
    ...cognitoGuide(
      'Using OIDC identity providers with a user pool',
      'cognito-user-pools-oidc-idp',
    ),
  },
  'cognito-idp.provider-addresses': {
    title: 'Addresses of the identity provider',
    holds: 'The addresses for the sign-in are known, and are https.',
    fails: 'An address for the sign-in is missing or is not https.',
    ...userPoolsApi('CreateIdentityProvider'),
  },
  'cognito-idp.password-here': {
    title: 'Person of the pool itself',
    holds: 'The person signs in with a password of the pool.',
    fails: 'The person signs in at an identity provider, and has no password here.',
    ...labOnly,
  },
  'cognito-idp.prefix-domain': {
    title: 'Kind of domain',
    holds: 'The domain is a prefix before amazoncognito.com.',
    fails:
      'A domain of one’s own is asked for; the lab has only prefixes before amazoncognito.com.',
    ...domains,
  },
  'cognito-idp.domain-words': {
    title: 'Words in the domain',
    holds: 'The prefix has none of the words amazon, aws and cognito.',
    fails: 'The prefix has one of the words amazon, aws and cognito.',
    ...domains,
  },
  'cognito-idp.only-domain': {
    title: 'First domain of the pool',
    holds: 'The pool has no domain yet.',
    fails: 'The pool has a domain already.',
    ...domains,
  },
  'cognito-idp.domain-free': {
    title: 'Free domain',
    holds: 'No pool of the region has this domain.',
    fails: 'A pool of the region has this domain already.',
    ...domains,
  },
  'cognito-idp.mfa-factor': {
    title: 'Second factor to ask for',
    holds: 'The pool has a second factor that it can ask for.',
    fails: 'The pool is to ask for a second factor and has none to ask for.',
    ...userPoolsApi('SetUserPoolMfaConfig'),
  },
  'cognito-idp.attributes': {
    title: 'Attributes',
    holds: 'The attributes fit the schema.',
    fails: 'The attributes do not fit the schema.',
    ...cognitoGuide('Working with user attributes', 'user-pool-settings-attributes'),
  },
  'cognito-idp.attribute-known': {
    title: 'Names of attributes',
    holds: 'Every attribute is a standard one or begins with custom:.',
    fails: 'An attribute is neither a standard one nor begins with custom:.',
    ...cognitoGuide('Working with user attributes', 'user-pool-settings-attributes'),
  },
  'cognito-idp.name-fit': {
    title: 'Name that a world can hold',
    holds: 'A world can hold this name.',
    fails: 'A world cannot hold this name.',
    ...labOnly,
  },
  'cognito-idp.revocation': {
    title: 'Revocation enabled',
    holds: 'Tokens of this client can be revoked.',
    fails: 'Tokens of this client cannot be revoked.',
    ...revocation,
  },
  'cognito-idp.client-secret': {
    title: 'Secret of the app client',
    holds: 'The app gave the client’s secret.',
    fails: 'The app did not give the client’s secret.',
    ...secret,
  },
};
