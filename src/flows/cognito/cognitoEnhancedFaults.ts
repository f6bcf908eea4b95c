import { keepIdentity } from '../../cloud/aws/cognito-identity/resolveIdentity.ts';
import { photoIdentityPool } from '../../cloud/world/default/cognito.ts';
import { dataAccount } from '../../cloud/world/defaultNames.ts';
import type { IdentityPoolIn, World } from '../../cloud/world/world.ts';
import type { Fault } from '../flow.ts';
import { type Change, minutesLater } from '../worldChanges.ts';
import { changeIdentityPool, rewriteRolePolicies, rewriteRoleTrust } from './cognitoChanges.ts';
import { googleLogin } from './photoNames.ts';

type RoleRule = IdentityPoolIn['roleMappings'][string]['rules'][number];

const editor = `arn:aws:iam::${dataAccount}:role/PhotoEditor`;
/** Ben’s `sub` at Google. */
const subjectOfBen = '117203948572610394857';
const identityOfBen = 'us-east-1:0f9e8d7c-6b5a-4432-9110-ffeeddccbbaa';

/** Ben signed in on this phone before: the pool has an identity for his Google account. */
const benWasHere: Change = (world) =>
  keepIdentity(world, identityOfBen, {
    pool: photoIdentityPool,
    createDate: world.clock,
    lastModified: world.clock,
    logins: { [googleLogin]: [subjectOfBen] },
  });

/** Gives people of Google the role of editors where this rule fits. */
const editorsBy = (rule: Omit<RoleRule, 'roleArn'>): Change =>
  changeIdentityPool(() => ({
    roleMappings: {
      [googleLogin]: {
        type: 'Rules',
        ambiguousRoleResolution: 'AuthenticatedRole',
        rules: [{ ...rule, roleArn: editor }],
      },
    },
  }));

/** Changes the mail address of Ana’s Google account. */
const mailOfAna =
  (email: string): Change =>
  (world): World => {
    const google = world.openIdProviders[googleLogin];
    const ana = google && 'people' in google ? google.people['ana'] : undefined;
    if (!google || !('people' in google) || !ana) throw new Error('Google does not know Ana.');
    const changed = { ...google, people: { ...google.people, ana: { ...ana, email } } };
    return { ...world, openIdProviders: { ...world.openIdProviders, [googleLogin]: changed } };
  };

export const cognitoEnhancedFaults: readonly Fault[] = [
  {
    id: 'google-not-listed',
    title: 'Google is not among the pool’s providers',
    breaks: changeIdentityPool(() => ({ supportedLoginProviders: {} })),
    expect: { step: 'get-id', rule: 'cognito-identity.provider', error: 'NotAuthorizedException' },
    lesson:
      'That Google is built in means that nobody has to describe it. The pool still has to be told that people may come by it, and with which client ids.',
    repair: 'Add accounts.google.com with the app’s client id to SupportedLoginProviders.',
  },
  {
    id: 'key-with-https',
    title: 'The app writes https:// in front of the provider’s name',
    breaks: (world) => world,
    inputs: { loginKey: `https://${googleLogin}` },
    expect: { step: 'get-id', rule: 'cognito-identity.provider', error: 'NotAuthorizedException' },
    lesson:
      'The key in Logins is a fixed name, not the issuer’s address. It is compared letter by letter, and the error is the same as for a provider that the pool does not have.',
    repair: 'Use accounts.google.com as the key.',
  },
  {
    id: 'token-of-this-morning',
    title: 'The app shows a token that it got 70 minutes ago',
    before: 'get-id',
    breaks: minutesLater(70),
    expect: {
      step: 'get-id',
      rule: 'oidc.exp',
      error: 'NotAuthorizedException',
    },
    lesson:
      'The pool asks for a good token each time. An ID token of Google lives for one hour, and the error says by how much it is late.',
    repair:
      'Get a new ID token from Google, with its refresh token or silently, before each GetId.',
  },
  {
    id: 'identity-of-ben',
    title: 'The phone still has the identity of Ben, who used it before',
    breaks: benWasHere,
    inputs: { keptIdentity: identityOfBen },
    expect: {
      step: 'get-credentials',
      rule: 'cognito-identity.identity',
      error: 'NotAuthorizedException',
    },
    lesson:
      'An identity id is no secret and proves nothing. To act as an identity one must show a login that belongs to it.',
    repair: 'Forget the identity id at sign-out, and call GetId for whoever signs in.',
  },
  {
    id: 'attributes-as-tags',
    title: 'The pool sends session tags, the role does not take them',
    breaks: (world) =>
      [
        changeIdentityPool(() => ({
          principalTags: { [googleLogin]: { useDefaults: false, tags: { mail: 'email' } } },
        })),
        rewriteRoleTrust('PhotoViewer', ',"sts:TagSession"', ''),
      ].reduce((changed, change) => change(changed), world),
    expect: {
      step: 'get-credentials',
      rule: 'trust.action',
      error: 'InvalidIdentityPoolConfigurationException',
    },
    lesson:
      'Attributes for access control travel as session tags in Cognito’s own call to STS. Whatever STS refuses there, the app is told only to check the roles; the reason stands in CloudTrail, under AssumeRoleWithWebIdentity.',
    repair: 'Add sts:TagSession to the actions of the role’s trust policy.',
  },
  {
    id: 'variable-of-google',
    title: 'The policy’s folder is named by Google’s sub',
    breaks: rewriteRolePolicies(
      'PhotoViewer',
      'cognito-identity.amazonaws.com:sub',
      'accounts.google.com:sub',
    ),
    expect: { step: 'save-photo', rule: 'iam.identity', error: 'AccessDenied' },
    lesson:
      'STS never saw Google’s token, only that of the identity pool. So accounts.google.com:sub has no value in this session, and a statement with a variable that has none matches nothing.',
    repair: 'Use ${cognito-identity.amazonaws.com:sub} in policies for people who come by a pool.',
  },
  {
    id: 'mail-that-contains',
    title: 'Editors are whoever has corp.example in their mail address',
    breaks: (world) =>
      [
        editorsBy({ claim: 'email', matchType: 'Contains', value: '@corp.example' }),
        mailOfAna('ana@corp.example.mail.example'),
      ].reduce((changed, change) => change(changed), world),
    inputs: { folder: identityOfBen },
    succeeds:
      'Anybody who gets a mail address such as ana@corp.example.mail.example becomes an editor and writes into the folders of others.',
    stopped: {
      by: editorsBy({ claim: 'hd', matchType: 'Equals', value: 'corp.example' }),
      expect: { step: 'save-photo', rule: 'iam.identity', error: 'AccessDenied' },
    },
    lesson:
      'Contains and StartsWith match more than was meant. People choose their mail address themselves, and a domain can have another one in front.',
    repair:
      'Compare whole values that the provider vouches for: Equals on hd, which Google sets for a company’s own accounts, or on sub.',
  },
];
