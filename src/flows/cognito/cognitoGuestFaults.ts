import { keepIdentity } from '../../cloud/aws/cognito-identity/resolveIdentity.ts';
import { photosBucket } from '../../cloud/world/default/webIdentity.ts';
import { dataAccount } from '../../cloud/world/defaultNames.ts';
import type { World } from '../../cloud/world/world.ts';
import type { Fault } from '../flow.ts';
import { changeRole } from '../worldChanges.ts';
import { changeIdentityPool, rewriteRolePolicies, rewriteRoleTrust } from './cognitoChanges.ts';
import { googleLogin, membersPhoto } from './photoNames.ts';

/** Ana’s `sub` at Google. */
const subjectOfAna = '104857392018465720193';
const secondRole = `arn:aws:iam::${dataAccount}:role/PhotoEditor`;
const publicFolder = `"arn:aws:s3:::${photosBucket}/public/*"`;
const everything = `"arn:aws:s3:::${photosBucket}/*"`;

/** The visitor signed in elsewhere in the meantime, and the login was linked to the guest’s identity. */
function guestSignedIn(world: World): World {
  const [id, identity] = world.cognito.identities.entrySeq().last() ?? [];
  if (id === undefined || !identity) throw new Error('This world has no identity yet.');
  return keepIdentity(world, id, { ...identity, logins: { [googleLogin]: [subjectOfAna] } });
}

/** Lets guests take the role of editors, on both sides. */
const letGuestsBecomeEditors = (world: World): World =>
  [
    changeRole('PhotoGuest', (role) => ({
      ...role,
      policies: {
        ...role.policies,
        TakeSecondRole: {
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Resource: secondRole }],
        },
      },
    })),
    changeRole('PhotoEditor', (role) => ({
      ...role,
      trustPolicy: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Principal: { AWS: `arn:aws:iam::${dataAccount}:role/PhotoGuest` },
            Action: 'sts:AssumeRole',
          },
        ],
      },
    })),
  ].reduce((changed, change) => change(changed), world);

export const cognitoGuestFaults: readonly Fault[] = [
  {
    id: 'guests-off',
    title: 'The pool lets no guests in',
    breaks: changeIdentityPool(() => ({ allowUnauthenticatedIdentities: false })),
    expect: { step: 'get-id', rule: 'cognito-identity.guests', error: 'NotAuthorizedException' },
    lesson:
      'Guests are a setting of the pool, off unless somebody turns it on. A guest role alone does not let anybody in.',
    repair:
      'Set AllowUnauthenticatedIdentities, if the role for guests is really meant for everybody.',
  },
  {
    id: 'became-a-member',
    title: 'The kept identity has become somebody’s in the meantime',
    before: 'get-credentials',
    breaks: guestSignedIn,
    expect: {
      step: 'get-credentials',
      rule: 'cognito-identity.identity',
      error: 'NotAuthorizedException',
    },
    lesson:
      'Once a login is linked to an identity, it is no guest’s any more. Without that login nobody can act as it, not even the device on which it was made.',
    repair: 'Show the login, or begin again with GetId and be a new guest.',
  },
  {
    id: 'no-guest-role',
    title: 'Guests are on, and no role was set for them',
    breaks: changeIdentityPool(({ roles }) => ({
      roles: { ...(roles.authenticated !== undefined && { authenticated: roles.authenticated }) },
    })),
    expect: {
      step: 'get-credentials',
      rule: 'cognito-identity.role-set',
      error: 'InvalidIdentityPoolConfigurationException',
    },
    lesson:
      'The pool gives guests an identity, and has no role to ask STS for. The error speaks of roles in general; which one is missing, GetIdentityPoolRoles tells.',
    repair: 'Call SetIdentityPoolRoles with a role for unauthenticated.',
  },
  {
    id: 'trusts-members-only',
    title: 'The guest role’s trust policy was copied from the members’ role',
    breaks: rewriteRoleTrust('PhotoGuest', '"unauthenticated"', '"authenticated"'),
    expect: {
      step: 'get-credentials',
      rule: 'trust.condition',
      error: 'InvalidIdentityPoolConfigurationException',
    },
    lesson:
      'STS compares amr of the pool’s token with the trust policy. A guest’s token says unauthenticated, and no condition was met. Cognito tells every refusal of STS in the same words.',
    repair: 'Demand unauthenticated in the trust policy of the guest role.',
  },
  {
    id: 'second-role',
    title: 'The site takes a second role with a guest’s credentials',
    breaks: letGuestsBecomeEditors,
    inputs: { secondRole },
    expect: { step: 'call-sts', rule: 'iam.session', error: 'AccessDenied' },
    lesson:
      'The guest role allows sts:AssumeRole and the second role trusts it. Still it is denied: Cognito’s session policy for guests lists some services, and STS is not among them. No setting of the role changes that.',
    repair:
      'Give the guest role itself what guests need. What lies beyond the list is for people who sign in.',
  },
  {
    id: 'guests-read-everything',
    title: 'The guest role may read the whole bucket',
    breaks: rewriteRolePolicies('PhotoGuest', publicFolder, everything),
    inputs: { wanted: membersPhoto },
    succeeds:
      'Somebody who never signed in reads the photos of the members. The id of the pool, which stands in the page, is all it takes.',
    stopped: {
      by: rewriteRolePolicies('PhotoGuest', everything, publicFolder),
      expect: { step: 'read-photo', rule: 'iam.identity', error: 'AccessDenied' },
    },
    lesson:
      'What guests may do, everybody on the Internet may do, with a few lines of code and not only through the site’s own pages. That the site shows no link to a photo protects nothing.',
    repair:
      'Allow the guest role single actions on the folder that is meant to be public, and look at it as one looks at a public bucket.',
  },
];
