import type { Entry } from '../entry.ts';
import { cognitoGuide, identityPoolsApi } from '../source.ts';

const kind = 'json-member';
const place = 'cognito-identity';
const getId = identityPoolsApi('GetId');
const credentials = identityPoolsApi('Credentials');

/** What apps and identity pools tell each other. */
export const cognitoIdentityPools: readonly Entry[] = [
  {
    kind,
    name: 'IdentityPoolId',
    title: 'Identity pool',
    text: 'Region and GUID. It is built into the app and no secret: anybody may ask the pool for an identity. What they get depends on the tokens they show, and on what the pool allows guests.',
    ...getId,
  },
  {
    kind,
    name: 'Logins',
    title: 'Who vouches for the caller',
    text: 'A token for each provider with which the person has signed in, at most ten. Without it the caller is a guest. The pool checks every token and refuses the request if one is bad.',
    ...getId,
  },
  {
    kind,
    name: 'Logins[]',
    title: 'Token of one provider',
    text: 'The key names the provider as the pool knows it: a user pool by its issuer without https://, Google as accounts.google.com. The value is an ID token, for Facebook and Amazon an access token. A key that is spelled otherwise is a provider that the pool does not have.',
    ...getId,
  },
  {
    kind,
    name: 'IdentityId',
    title: 'Identity of the person in this pool',
    text: 'Made by the pool at the first GetId, the same at every later one with the same login. Policies read it as cognito-identity.amazonaws.com:sub. It is another name than the person’s sub at the provider.',
    ...getId,
  },
  {
    kind,
    name: 'Credentials',
    place,
    title: 'Temporary credentials',
    text: 'What STS issued to the identity pool for this identity. They belong to the role that the pool chose, last one hour, and nobody can recall them one by one.',
    ...credentials,
  },
  {
    kind,
    name: 'AccessKeyId',
    place,
    title: 'Access key id',
    text: 'Names the credentials; it is no secret. ASIA at the start means temporary, made by STS.',
    ...credentials,
  },
  {
    kind,
    name: 'SecretKey',
    place,
    title: 'Secret access key',
    text: 'The key that signs requests. Everywhere else it is called SecretAccessKey, and code that looks for that name here finds nothing.',
    ...credentials,
  },
  {
    kind,
    name: 'SessionToken',
    place,
    title: 'Session token',
    text: 'Must go along with every request, in x-amz-security-token. Without it AWS does not know the key.',
    ...credentials,
  },
  {
    kind,
    name: 'Expiration',
    place,
    title: 'End of the credentials',
    text: 'Seconds since 1970, one hour after the call. Before it passes the app asks again, with tokens that are still good.',
    ...credentials,
  },
  {
    kind,
    name: 'Token',
    place,
    title: 'Token of the identity pool',
    text: 'A JWT about the identity, signed by Cognito and good for ten minutes. STS takes it in AssumeRoleWithWebIdentity. It is given only where the pool allows the classic flow.',
    ...identityPoolsApi('GetOpenIdToken'),
  },
];

/** Claims of the token that an identity pool signs, beside the standard ones. */
export const identityPoolClaims: readonly Entry[] = [
  {
    kind: 'jwt-claim',
    name: 'amr',
    title: 'How the identity was proven',
    text: 'unauthenticated for a guest; else authenticated, the provider, and who it was there. Trust policies test it by cognito-identity.amazonaws.com:amr. A role for members that forgets this test is open to guests of the pool.',
    ...cognitoGuide('Role trust and permissions', 'role-trust-and-permissions'),
  },
];
