import { photoServerClient } from '../../cloud/world/default/cognito.ts';
import { dataAccount } from '../../cloud/world/defaultNames.ts';
import { timeStepOf } from '../../wire/totp/totp.ts';
import type { Fault } from '../flow.ts';
import { minutesLater } from '../worldChanges.ts';
import {
  changeIdentityPool,
  changePhotoClient,
  changePoolUser,
  changeUserPool,
} from './cognitoChanges.ts';
import { mapPhotoClient } from './mapPhotoClient.ts';

const editor = `arn:aws:iam::${dataAccount}:role/PhotoEditor`;
/** The identity of somebody else. */
const anotherFolder = 'us-east-1:0f9e8d7c-6b5a-4432-9110-ffeeddccbbaa';

export const cognitoUserPoolFaults: readonly Fault[] = [
  {
    id: 'srp-not-allowed',
    title: 'The app client was made for passwords only',
    breaks: changePhotoClient(() => ({
      explicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
    })),
    expect: {
      step: 'begin-sign-in',
      rule: 'cognito-idp.auth-flow',
      error: 'InvalidParameterException',
    },
    lesson:
      'Each app client lists the ways of signing in that it takes. The people and their passwords have no part in this refusal.',
    repair: 'Add ALLOW_USER_SRP_AUTH to the ExplicitAuthFlows of the app client.',
  },
  {
    id: 'password-changed-elsewhere',
    title: 'Eli changed his password on another device',
    breaks: changePoolUser('eli', () => ({ password: 'Demonstration-eli-2' })),
    expect: {
      step: 'prove-password',
      rule: 'cognito-idp.password-right',
      error: 'NotAuthorizedException',
    },
    lesson:
      'With SRP a wrong password shows only when the proof is checked. The first message goes well whatever was typed, because it holds no trace of the password.',
    repair:
      'Ask for the password again. After five wrong ones in a row the user pool makes one wait.',
  },
  {
    id: 'code-used-before',
    title: 'The code has just been used on the laptop',
    before: 'read-code',
    breaks: (world) =>
      changePoolUser('eli', ({ totp }) =>
        totp ? { totp: { ...totp, lastUsedStep: timeStepOf(world.clock) } } : {},
      )(world),
    expect: { step: 'enter-code', rule: 'cognito-idp.totp-once', error: 'ExpiredCodeException' },
    lesson:
      'A one-time code counts once, even within its 30 seconds. Otherwise whoever watches it being typed could use it too.',
    repair: 'Wait until the authenticator app shows the next code.',
  },
  {
    id: 'authenticator-clock',
    title: 'The clock of the authenticator app is three minutes behind',
    breaks: (world) => ({ ...world, clockOffsets: { member: -3 * 60 } }),
    expect: { step: 'enter-code', rule: 'cognito-idp.totp-code', error: 'CodeMismatchException' },
    lesson:
      'The code is made from a shared secret and the time. A clock that is off by more than a step or so makes codes of another moment, and every one of them is wrong.',
    repair: 'Let the phone set its clock by the network.',
  },
  {
    id: 'phone-in-the-car',
    title: 'Eli takes four minutes to fetch his phone',
    before: 'read-code',
    breaks: minutesLater(4),
    expect: {
      step: 'enter-code',
      rule: 'cognito-idp.session-lives',
      error: 'NotAuthorizedException',
    },
    lesson:
      'The session of a challenge is good for three minutes unless the app client says otherwise. A fresh code does not help once it is over.',
    repair:
      'Begin the sign-in again, or raise AuthSessionValidity of the app client (3 to 15 minutes).',
  },
  {
    id: 'access-token-shown',
    title: 'The app shows the access token instead of the ID token',
    breaks: (world) => world,
    inputs: { shows: 'accessToken' },
    expect: {
      step: 'get-id',
      rule: 'cognito-identity.token-use',
      error: 'NotAuthorizedException',
    },
    lesson:
      'Same issuer, same signature, same person, and still the wrong token. An access token says what its holder may do with the user pool; only the ID token is made to tell others who it is.',
    repair:
      'Put the IdToken of the answer into Logins. The AccessToken is for calls such as GetUser.',
  },
  {
    id: 'new-app-client',
    title: 'The identity pool lists only the app client for servers',
    breaks: changeIdentityPool(({ cognitoIdentityProviders }) => ({
      cognitoIdentityProviders: cognitoIdentityProviders.filter(
        ({ clientId }) => clientId === photoServerClient,
      ),
    })),
    expect: { step: 'get-id', rule: 'cognito-identity.audience', error: 'NotAuthorizedException' },
    lesson:
      'An identity pool trusts pairs of user pool and app client. A new app client signs people in at once, and the identity pool refuses its tokens until it is told of it.',
    repair: 'Add the user pool with this app client’s id to the identity pool’s providers.',
  },
  {
    id: 'two-equal-groups',
    title: 'Dana is in two groups of the same precedence',
    choices: { mfa: 'off' },
    breaks: (world) =>
      [
        changeUserPool(({ groups }) => ({
          groups: Object.fromEntries(
            Object.entries(groups).map(([name, group]) => [name, { ...group, precedence: 1 }]),
          ),
        })),
        mapPhotoClient({ type: 'Token', ambiguousRoleResolution: 'Deny', rules: [] }),
      ].reduce((changed, change) => change(changed), world),
    expect: {
      step: 'get-credentials',
      rule: 'cognito-identity.ambiguous-role',
      error: 'InvalidIdentityPoolConfigurationException',
    },
    lesson:
      'Groups bring roles into the ID token, and the group with the least precedence number gives the preferred one. In a tie there is none, and the pool was told to deny then.',
    repair:
      'Give each group a precedence of its own, or let AmbiguousRoleResolution fall back to AuthenticatedRole.',
  },
  {
    id: 'folder-of-the-user',
    title: 'The app names the folder after the user pool’s sub',
    breaks: (world) => world,
    inputs: { folder: 'c9f0f895-fb98-4b91-99f5-1fd0297e2362' },
    expect: { step: 'save-photo', rule: 'iam.identity', error: 'AccessDenied' },
    lesson:
      'A person has two names here: the sub that the user pool gave them and the identity id of the identity pool. In policies, cognito-identity.amazonaws.com:sub is the second.',
    repair: 'Name the folder after the IdentityId that GetId returned.',
  },
  {
    id: 'team-of-ones-own-choice',
    title: 'Eli makes himself a member of the editorial team',
    breaks: (world) =>
      [
        changePoolUser('eli', ({ attributes }) => ({
          attributes: { ...attributes, 'custom:team': 'editorial' },
        })),
        mapPhotoClient({
          type: 'Rules',
          ambiguousRoleResolution: 'AuthenticatedRole',
          rules: [
            { claim: 'custom:team', matchType: 'Equals', value: 'editorial', roleArn: editor },
          ],
        }),
      ].reduce((changed, change) => change(changed), world),
    inputs: { folder: anotherFolder },
    succeeds:
      'Eli, who is in the group viewers alone, gets the role PhotoEditor and writes into the folder of somebody else.',
    stopped: {
      by: mapPhotoClient({ type: 'Token', ambiguousRoleResolution: 'Deny', rules: [] }),
      expect: { step: 'save-photo', rule: 'iam.identity', error: 'AccessDenied' },
    },
    lesson:
      'The rule maps an attribute to a role, and the app client lets people write that attribute themselves. Whoever signs a token does not say that every word in it was checked.',
    repair:
      'Map roles from groups, which only administrators change, or take the attribute off the app client’s WriteAttributes.',
  },
];
