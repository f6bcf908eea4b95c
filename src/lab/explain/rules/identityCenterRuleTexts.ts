import type { IdentityCenterRule } from '../../../cloud/aws/identity-center/rules.ts';
import {
  identityCenterGuide,
  labOnly,
  observed,
  rfc,
  samlProfiles,
  ssoOidcApi,
  ssoPortalApi,
} from '../source.ts';
import type { RuleText } from './ruleText.ts';

const portal = identityCenterGuide('Using the AWS access portal', 'using-the-portal');
const token = ssoOidcApi('CreateToken');
const sessions = identityCenterGuide(
  'Configure the session duration in IAM Identity Center',
  'configure-user-session',
);
const sources = identityCenterGuide('Manage your identity source', 'manage-your-identity-source');

const scimGuide = identityCenterGuide(
  'Provision users and groups from an external identity provider using SCIM',
  'provision-automatically',
);

/** What IAM Identity Center checks, from the sign-in to the credentials of a role. */
export const identityCenterRuleTexts: Readonly<Record<IdentityCenterRule, RuleText>> = {
  'identity-center.instance': {
    title: 'Instance of Identity Center',
    holds: 'An instance of Identity Center has its home in this region.',
    fails: 'No such instance of Identity Center has its home in this region.',
    ...identityCenterGuide(
      'Considerations for choosing an AWS Region',
      'identity-center-region-considerations',
    ),
  },
  'sso-oidc.request': {
    title: 'Request to the OIDC service',
    holds: 'The OIDC service of Identity Center does what was asked.',
    fails: 'The OIDC service of Identity Center refuses.',
    ...observed,
  },
  'sso-oidc.register-client': {
    title: 'Registering a client',
    holds: 'The client is registered.',
    fails: 'The client is not registered.',
    ...ssoOidcApi('RegisterClient'),
  },
  'sso-oidc.start-device-authorization': {
    title: 'Starting a device authorization',
    holds: 'The client gets a device code for itself and a user code for its person.',
    fails: 'The client gets no device code.',
    ...ssoOidcApi('StartDeviceAuthorization'),
  },
  'sso-oidc.create-token': {
    title: 'Trading for a token',
    holds: 'The client gets an access token.',
    fails: 'The client gets no access token.',
    ...token,
  },
  'sso-oidc.authorize': {
    title: 'Authorization request',
    holds: 'The browser may ask the person on behalf of the client.',
    fails: 'The person is not asked.',
    ...rfc(6749, '4.1.1'),
  },
  'sso-oidc.response-type': {
    title: 'Response type',
    holds: 'The client asks for an authorization code.',
    fails: 'The client asks for something other than an authorization code.',
    ...rfc(6749, '4.1.1'),
  },
  'sso-oidc.code-challenge': {
    title: 'Code challenge',
    holds: 'The client sends the SHA-256 of a secret that only it knows.',
    fails: 'The client sends no SHA-256 of a secret, so the code could be used by a thief.',
    ...rfc(7636, '4.3'),
  },
  'sso-oidc.scopes-registered': {
    title: 'Scopes asked for',
    holds: 'The client registered every scope that it asks for.',
    fails: 'The client asks for a scope that it did not register.',
    ...rfc(6749, '3.3'),
  },
  'sso-oidc.client-metadata': {
    title: 'Kind of client',
    holds: 'The client says that it is public: it cannot keep a secret from its user.',
    fails: 'The client is of a kind that the service does not register.',
    ...ssoOidcApi('RegisterClient'),
  },
  'sso-oidc.grant-types': {
    title: 'Grant types of the client',
    holds: 'The service knows every grant type that the client wants to use.',
    fails: 'The client wants to use a grant type that the service does not know.',
    ...ssoOidcApi('RegisterClient'),
  },
  'sso-oidc.redirect-uris': {
    title: 'Redirect URIs of the client',
    holds: 'Every redirect URI is https, or at a loopback address.',
    fails: 'A redirect URI is missing, or a code sent to it could be read on the way.',
    ...rfc(8252, '7.3'),
  },
  'sso-oidc.scopes': {
    title: 'Scopes of the client',
    holds: 'Every scope names a permission of an AWS service.',
    fails: 'A scope names no permission of an AWS service.',
    ...ssoOidcApi('RegisterClient'),
  },
  'sso-oidc.start-url': {
    title: 'Address of the portal',
    holds: 'The address is the access portal of this region’s instance.',
    fails: 'The address is not the access portal of this region’s instance.',
    ...ssoOidcApi('StartDeviceAuthorization'),
  },
  'sso-oidc.client-known': {
    title: 'Client id',
    holds: 'The client is registered in this region.',
    fails: 'No client of this id is registered in this region.',
    ...token,
  },
  'sso-oidc.client-secret': {
    title: 'Client secret',
    holds: 'The secret is the one that the client got when it registered.',
    fails: 'The secret is not the one that the client got when it registered.',
    ...token,
  },
  'sso-oidc.client-live': {
    title: 'End of the registration',
    holds: 'The registration of the client has not expired.',
    fails: 'The registration of the client has expired, so it must register again.',
    ...ssoOidcApi('RegisterClient'),
  },
  'sso-oidc.grant-type': {
    title: 'Grant type',
    holds: 'The service trades this kind of grant for tokens.',
    fails: 'The service does not trade this kind of grant for tokens.',
    ...rfc(6749, '5.2'),
  },
  'sso-oidc.grant-type-registered': {
    title: 'Grant type of this client',
    holds: 'The client registered itself for this grant type.',
    fails: 'The client did not register itself for this grant type.',
    ...ssoOidcApi('RegisterClient'),
  },
  'sso-oidc.grant-parameter': {
    title: 'What is traded',
    holds: 'The request brings the code or token that its grant type needs.',
    fails: 'The request lacks the code or token that its grant type needs.',
    ...token,
  },
  'sso-oidc.grant-known': {
    title: 'Code or token',
    holds: 'The code or token was given to this client and is unused.',
    fails: 'The code or token is unknown, used, or was given to another client.',
    ...rfc(6749, '5.2'),
  },
  'sso-oidc.grant-live': {
    title: 'End of the code or token',
    holds: 'The code or token has not expired.',
    fails: 'The code or token has expired.',
    ...token,
  },
  'sso-oidc.poll-interval': {
    title: 'Time between polls',
    holds: 'The client waited as long as it was told to.',
    fails: 'The client asked again too early, and must wait five seconds longer from now on.',
    ...rfc(8628, '3.5'),
  },
  'sso-oidc.user-decision': {
    title: 'Answer of the person',
    holds: 'The person allows the client access.',
    fails: 'The person denies the client access.',
    ...rfc(8628, '3.3'),
  },
  'sso-oidc.sign-in-live': {
    title: 'Sign-in behind the token',
    holds: 'The sign-in at the portal goes on, and the user is active.',
    fails: 'The sign-in at the portal has ended, or the user is no longer active.',
    ...sessions,
  },
  'sso-oidc.redirect-uri': {
    title: 'Redirect URI',
    holds: 'The redirect URI is one that the client registered.',
    fails: 'The redirect URI is not one that the client registered.',
    ...rfc(6749, '3.1.2.3'),
  },
  'sso-oidc.code-verifier': {
    title: 'Code verifier',
    holds: 'The verifier hashes to the challenge that the authorization began with.',
    fails: 'The verifier does not hash to the challenge that the authorization began with.',
    ...rfc(7636, '4.6'),
  },
  'sso-portal.request': {
    title: 'Request to the portal',
    holds: 'The portal’s API does what was asked.',
    fails: 'The portal’s API refuses.',
    ...observed,
  },
  'sso-portal.list-accounts': {
    title: 'Listing accounts',
    holds: 'The client gets the accounts in which the person has a role.',
    fails: 'The client gets no list of accounts.',
    ...ssoPortalApi('ListAccounts'),
  },
  'sso-portal.list-account-roles': {
    title: 'Listing roles',
    holds: 'The client gets the roles that the person has in the account.',
    fails: 'The client gets no list of roles.',
    ...ssoPortalApi('ListAccountRoles'),
  },
  'sso-portal.get-role-credentials': {
    title: 'Getting credentials of a role',
    holds: 'The client gets temporary credentials of the role.',
    fails: 'The client gets no credentials of the role.',
    ...ssoPortalApi('GetRoleCredentials'),
  },
  'sso-portal.logout': {
    title: 'Signing out by the API',
    holds: 'The sign-in at the portal ends; sessions of roles go on.',
    fails: 'Nobody is signed out.',
    ...ssoPortalApi('Logout'),
  },
  'sso-portal.access-token': {
    title: 'Access token',
    holds: 'The bearer token is one that the OIDC service gave out.',
    fails: 'The OIDC service gave out no such bearer token.',
    ...ssoPortalApi('GetRoleCredentials'),
  },
  'sso-portal.access-token-live': {
    title: 'End of the access token',
    holds: 'The access token has not expired.',
    fails: 'The access token has expired.',
    ...sessions,
  },
  'sso-portal.account-scope': {
    title: 'Scope of the access token',
    holds: 'The token may be used to list accounts and take roles.',
    fails: 'The token was not given for listing accounts and taking roles.',
    ...ssoOidcApi('RegisterClient'),
  },
  'sso-portal.assigned': {
    title: 'Assignment',
    holds: 'An assignment gives it to the person or to one of their groups.',
    fails: 'No assignment gives it to the person or to one of their groups.',
    ...identityCenterGuide('Assign user access to AWS accounts', 'useraccess'),
  },
  'sso-portal.next-token': {
    title: 'Page of the list',
    holds: 'The page token is one that this list gave out.',
    fails: 'The page token is not one that this list gave out.',
    ...ssoPortalApi('ListAccounts'),
  },
  'sso-portal.role-session': {
    title: 'Session of the role',
    holds: 'STS gives Identity Center a session of the role for the person.',
    fails: 'STS gives Identity Center no session of the role.',
    ...labOnly,
  },
  'access-portal.page': {
    title: 'Page of the portal',
    holds: 'The portal goes on.',
    fails: 'The portal does not do what was asked.',
    ...portal,
  },
  'access-portal.session': {
    title: 'Session at the portal',
    holds: 'The portal knows who uses this browser.',
    fails: 'The portal does not know who uses this browser.',
    ...sessions,
  },
  'access-portal.sign-in-result': {
    title: 'Result of the sign-in',
    holds: 'The handle stands for a sign-in that has just been done.',
    fails: 'The handle stands for no sign-in, or was used before.',
    ...labOnly,
  },
  'access-portal.authorization-request': {
    title: 'Request of the client',
    holds: 'The client’s request waits for an answer.',
    fails: 'No such request waits for an answer.',
    ...labOnly,
  },
  'access-portal.user-code': {
    title: 'Code of the device',
    holds: 'The code belongs to a device that waits for an answer.',
    fails: 'No device with this code waits for an answer.',
    ...rfc(8628, '3.3'),
  },
  'access-portal.assertion': {
    title: 'Identity Center’s assertion',
    holds: 'Identity Center vouches for the person in an assertion that it signs.',
    fails: 'The key of the instance cannot sign an assertion.',
    ...labOnly,
  },
  'sso-signin.sign-in': {
    title: 'Sign-in at Identity Center',
    holds: 'The sign-in goes on.',
    fails: 'Identity Center does not sign this person in.',
    ...portal,
  },
  'sso-signin.user': {
    title: 'User of the identity store',
    holds: 'The identity store has a user of this name.',
    fails: 'The identity store has no user of this name.',
    ...sources,
  },
  'sso-signin.user-active': {
    title: 'State of the user',
    holds: 'The user is active.',
    fails: 'The user has been disabled.',
    ...identityCenterGuide('Disable user access', 'disableuser'),
  },
  'sso-signin.password': {
    title: 'Password in the identity store',
    holds: 'The password is right.',
    fails: 'The password is wrong, or the user has none here.',
    ...sources,
  },
  'sso-signin.step': {
    title: 'Password before the code',
    holds: 'The right password was given at most five minutes ago.',
    fails: 'No right password was given in the last five minutes.',
    ...labOnly,
  },
  'sso-signin.one-time-code': {
    title: 'One-time code',
    holds: 'The code is that of the authenticator app, now or half a minute off.',
    fails: 'The code is not that of the authenticator app.',
    ...rfc(6238, '5.2'),
  },
  'sso-signin.one-time-code-unused': {
    title: 'Use of the code',
    holds: 'The code was not used before.',
    fails: 'The code was used before.',
    ...rfc(6238, '5.2'),
  },
  'sso-signin.external-source': {
    title: 'External identity source',
    holds: 'The instance takes the assertions of an external identity provider here.',
    fails: 'No instance takes the assertions of an external identity provider here.',
    ...sources,
  },
  'sso-signin.external-provider': {
    title: 'Way to the identity provider',
    holds: 'The metadata of the identity provider says where people sign in.',
    fails: 'The metadata of the identity provider does not say where people sign in.',
    ...samlProfiles('4.1.3'),
  },
  'sso-signin.in-response-to': {
    title: 'Answer to a request',
    holds: 'The assertion answers a request that waits for it.',
    fails: 'The assertion answers no request that waits for it.',
    ...samlProfiles('4.1.4.3'),
  },
  'saml-app.sign-in': {
    title: 'Sign-in at the application',
    holds: 'The application lets the person in.',
    fails: 'The application lets nobody in.',
    ...samlProfiles('4.1.4.3'),
  },
  'saml-app.page': {
    title: 'Page of the application',
    holds: 'The application takes assertions at this address.',
    fails: 'The application takes no assertions in this way or at this address.',
    ...labOnly,
  },
  'client.callback': {
    title: 'End of a sign-in, at the program',
    holds: 'The program takes what the browser brings.',
    fails: 'The program does not take what the browser brings.',
    ...rfc(8252, '7.3'),
  },
  'client.callback-page': {
    title: 'Address that the program waits at',
    holds: 'The browser came to the path that the program waits at.',
    fails: 'The browser came to another path than the program waits at.',
    ...rfc(8252, '7.3'),
  },
  'client.callback-state': {
    title: 'State that was sent along',
    holds: 'The state is the one that the program sent along: the answer is to its own request.',
    fails:
      'The state is not the one that the program sent along: the answer is to somebody else’s request.',
    ...rfc(6749, '10.12'),
  },
  'client.callback-code': {
    title: 'Code in the answer',
    holds: 'The browser brings a code.',
    fails: 'The browser brings no code: the person or the server said no.',
    ...rfc(6749, '4.1.2'),
  },
  'scim.request': {
    title: 'Request to the SCIM service',
    holds: 'The identity store is read or changed as the identity provider asks.',
    fails: 'The SCIM service refuses.',
    ...rfc(7644, '3'),
  },
  'scim.tenant': {
    title: 'SCIM endpoint',
    holds: 'The address is the endpoint of an instance with an external identity source.',
    fails: 'No instance takes provisioning at this address.',
    ...scimGuide,
  },
  'scim.token': {
    title: 'Token of the identity provider',
    holds: 'The bearer token is the one that an administrator made for this endpoint.',
    fails: 'The bearer token is not the one that was made for this endpoint.',
    ...scimGuide,
  },
  'scim.token-live': {
    title: 'End of the SCIM token',
    holds: 'The bearer token has not expired.',
    fails: 'The bearer token has expired; each lives for a year.',
    ...scimGuide,
  },
  'scim.method': {
    title: 'Method of the SCIM request',
    holds: 'The endpoint takes this method.',
    fails: 'The endpoint does not take this method.',
    ...rfc(7644, '3.2'),
  },
  'scim.operation': {
    title: 'SCIM operation',
    holds: 'The resource is there and fits the schema.',
    fails: 'The resource is not there, does not fit the schema, or has a name that is taken.',
    ...rfc(7644, '3.12'),
  },
  'sso-signin.directory': {
    title: 'Directory behind Identity Center',
    holds: 'Identity Center reaches the directory that is its identity source.',
    fails: 'Identity Center does not reach the directory that is its identity source.',
    ...identityCenterGuide('Connect to a Microsoft AD directory', 'manage-your-identity-source-ad'),
  },
};
