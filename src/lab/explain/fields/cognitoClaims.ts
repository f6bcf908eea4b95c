import type { Entry } from '../entry.ts';
import { cognitoGuide, observed } from '../source.ts';

const kind = 'jwt-claim';
const idToken = cognitoGuide(
  'Understanding the identity (ID) token',
  'amazon-cognito-user-pools-using-the-id-token',
);
const accessToken = cognitoGuide(
  'Understanding the access token',
  'amazon-cognito-user-pools-using-the-access-token',
);

/** Claims that user pools put into their tokens, beside the standard ones. */
export const cognitoClaims: readonly Entry[] = [
  {
    kind,
    name: 'token_use',
    title: 'Which of the two tokens it is',
    text: 'id or access. Both are signed by the same key and look alike, so whoever takes one must check this. An identity pool takes id alone; the user pool’s own operations take access alone.',
    ...idToken,
  },
  {
    kind,
    name: 'cognito:username',
    title: 'User name in the pool',
    text: 'In the ID token. The name can be given to somebody else once the person is deleted; sub cannot.',
    ...idToken,
  },
  {
    kind,
    name: 'username',
    title: 'User name in the pool',
    text: 'What the ID token calls cognito:username, in the access token.',
    ...accessToken,
  },
  {
    kind,
    name: 'cognito:groups',
    title: 'Groups of the person',
    text: 'In both tokens. Only administrators put people into groups, so an app may decide by them.',
    ...idToken,
  },
  {
    kind,
    name: 'cognito:roles',
    title: 'Roles that the groups bring',
    text: 'The ARNs of the roles of all the person’s groups. An identity pool that maps roles from the token lets the app ask for one of these, and for no other.',
    ...cognitoGuide('Using role-based access control', 'role-based-access-control'),
  },
  {
    kind,
    name: 'cognito:preferred_role',
    title: 'Role of the first group',
    text: 'The role of the group with the least precedence number. An identity pool that maps roles from the token gives this one. Where two groups tie with different roles, the claim is left out.',
    ...cognitoGuide('Using role-based access control', 'role-based-access-control'),
  },
  {
    kind,
    name: 'custom:team',
    title: 'Attribute of the pool’s own',
    text: 'Attributes that the pool’s owner added begin with custom:. Who may write one is a setting of the app client. A policy or role mapping may trust it only if people cannot change it themselves.',
    ...cognitoGuide('Working with user attributes', 'user-pool-settings-attributes'),
  },
  {
    kind,
    name: 'client_id',
    title: 'App client of the access token',
    text: 'The access token has no aud; it names its app client here. A check that asks for aud alone refuses it.',
    ...accessToken,
  },
  {
    kind,
    name: 'origin_jti',
    title: 'Sign-in that the token comes from',
    text: 'The same in all tokens of one sign-in, refreshed ones too. When the refresh token is revoked, the pool knows by it which tokens are void.',
    ...accessToken,
  },
  {
    kind,
    name: 'event_id',
    title: 'Event of the sign-in',
    text: 'The pool’s own name for this sign-in, the same in both tokens. It serves to find the sign-in in logs.',
    ...observed,
  },
  {
    kind,
    name: 'version',
    title: 'Form of the access token',
    text: '2 in access tokens that the hosted UI issued. Those of the API have no such claim.',
    ...observed,
  },
];
