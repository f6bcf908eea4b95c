import { photoIdentityPool } from '../../cloud/world/default/cognito.ts';
import { dataAccount } from '../../cloud/world/defaultNames.ts';
import type { Fault } from '../flow.ts';
import { minutesLater } from '../worldChanges.ts';
import { changeIdentityPool, changePhotoClient, rewriteRoleTrust } from './cognitoChanges.ts';
import { membersPhoto } from './photoNames.ts';

const ofThisPool = `"StringEquals":{"cognito-identity.amazonaws.com:aud":"${photoIdentityPool}"}`;
const signedIn = ',"ForAnyValue:StringLike":{"cognito-identity.amazonaws.com:amr":"authenticated"}';

export const cognitoClassicFaults: readonly Fault[] = [
  {
    id: 'callback-not-registered',
    title: 'The site moved and its new address is not registered',
    breaks: changePhotoClient(() => ({
      callbackUrls: ['https://old.photos.corp.example/callback'],
    })),
    expect: {
      step: 'open-hosted-ui',
      rule: 'hosted-ui.redirect-uri',
      error: 'redirect_mismatch',
    },
    lesson:
      'The hosted UI sends codes to registered addresses only, compared letter by letter. It tells the person and not the site, because it does not know whose address that is.',
    repair: 'Add the address to the CallbackURLs of the app client.',
  },
  {
    id: 'classic-flow-off',
    title: 'The pool does not allow the classic flow',
    breaks: changeIdentityPool(() => ({ allowClassicFlow: false })),
    expect: {
      step: 'get-token',
      rule: 'cognito-identity.classic-flow',
      error: 'InvalidParameterException',
    },
    lesson: 'New pools have it off. GetId works, and the token that STS would take is not given.',
    repair:
      'Use the enhanced flow: GetCredentialsForIdentity in place of the two calls. Only where the app must choose role or duration, set AllowClassicFlow.',
  },
  {
    id: 'logins-forgotten',
    title: 'The app asks for the token without saying who vouches',
    breaks: (world) => world,
    inputs: { forgetsLogins: true },
    expect: {
      step: 'get-token',
      rule: 'cognito-identity.identity',
      error: 'NotAuthorizedException',
    },
    lesson:
      'An identity with logins cannot be used without one. Logins belong into every call, not only into GetId.',
    repair: 'Send the same Logins with GetOpenIdToken as with GetId.',
  },
  {
    id: 'token-of-the-user-pool',
    title: 'The app takes the user pool’s ID token to STS',
    breaks: (world) => world,
    inputs: { presents: 'idToken' },
    expect: {
      step: 'assume-role',
      rule: 'sts.web.provider',
      error: 'InvalidIdentityToken',
    },
    lesson:
      'IAM has identity pools built in. A user pool is to it an issuer like any other, and this one is not registered. The ID token is for the identity pool; what STS takes is the token that the identity pool gives for it.',
    repair: 'Show STS the Token of GetOpenIdToken.',
  },
  {
    id: 'token-too-old',
    title: 'Sixteen minutes pass before the token is used',
    before: 'assume-role',
    breaks: minutesLater(16),
    expect: { step: 'assume-role', rule: 'oidc.exp', error: 'ExpiredTokenException' },
    lesson:
      'The identity pool’s token lives for ten minutes, however long the sign-in at the provider lasts; STS forgives a few more for clocks that differ. It is made to be redeemed at once.',
    repair: 'Call GetOpenIdToken again, right before STS.',
  },
  {
    id: 'pool-made-anew',
    title: 'The pool was deleted and made again, the role trusts the old one',
    breaks: rewriteRoleTrust(
      'PhotoViewer',
      photoIdentityPool,
      'us-east-1:11111111-2222-4333-8444-555555555555',
    ),
    expect: { step: 'assume-role', rule: 'trust.condition', error: 'AccessDenied' },
    lesson:
      'All identity pools of all AWS customers have the same issuer. Only the audience, the pool’s id, tells them apart, and a pool made again has another id.',
    repair: 'Put the new pool’s id into cognito-identity.amazonaws.com:aud of the trust policy.',
  },
  {
    id: 'plain-assume-role',
    title: 'The trust policy allows sts:AssumeRole',
    breaks: rewriteRoleTrust('PhotoViewer', 'sts:AssumeRoleWithWebIdentity', 'sts:AssumeRole'),
    expect: { step: 'assume-role', rule: 'trust.action', error: 'AccessDenied' },
    lesson:
      'Each way of getting a role is an action of its own. A trust policy copied from a role for a service allows sts:AssumeRole, which callers with a token never use.',
    repair: 'Allow sts:AssumeRoleWithWebIdentity in the trust policy.',
  },
  {
    id: 'guest-takes-members-role',
    title: 'A guest asks for the members’ role, and its trust policy does not test amr',
    choices: { who: 'guest' },
    inputs: { role: `arn:aws:iam::${dataAccount}:role/PhotoViewer`, wanted: membersPhoto },
    breaks: rewriteRoleTrust('PhotoViewer', `${ofThisPool}${signedIn}`, ofThisPool),
    succeeds:
      'Somebody who never signed in has the role PhotoViewer and reads the photos that are for members alone.',
    stopped: {
      by: rewriteRoleTrust('PhotoViewer', ofThisPool, `${ofThisPool}${signedIn}`),
      expect: { step: 'assume-role', rule: 'trust.condition', error: 'AccessDenied' },
    },
    lesson:
      'The role’s name stands in the site’s own code for everybody to read, and a guest’s token has the right issuer and audience. Without a test of amr the trust policy lets every visitor in.',
    repair:
      'Demand ForAnyValue:StringLike cognito-identity.amazonaws.com:amr authenticated in the trust policy of every role for members.',
  },
];
