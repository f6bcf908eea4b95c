import { photosBucket, socialIssuer } from '../../cloud/world/defaultNames.ts';
import type { Fault } from '../flow.ts';
import { changeRole, minutesLater } from '../worldChanges.ts';
import { changeIamProvider, changeIssuer, deleteIamProvider, trustTokens } from './webChanges.ts';
import { iamProviderArn } from './webNames.ts';

const provider = iamProviderArn(socialIssuer);

/** Lets the app’s role read what is in these folders, and nothing else. */
const photosIn = (folders: string) =>
  changeRole('PhotoAppUser', (role) => ({
    ...role,
    policies: {
      OwnPhotos: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Action: 's3:ListBucket',
            Resource: `arn:aws:s3:::${photosBucket}`,
            Condition: { StringLike: { 's3:prefix': `${folders}/*` } },
          },
          {
            Effect: 'Allow',
            Action: ['s3:GetObject', 's3:PutObject'],
            Resource: `arn:aws:s3:::${photosBucket}/${folders}/*`,
          },
        ],
      },
    },
  }));

export const webIdentityFaults: readonly Fault[] = [
  {
    id: 'callback-not-registered',
    title: 'The app’s address is not registered at the provider',
    breaks: changeIssuer(socialIssuer, 'sign-in', ({ clients, ...social }) => ({
      ...social,
      clients: {
        ...clients,
        'photo-app': { name: 'Photo app', redirectUris: ['https://beta.photos.example/callback'] },
      },
    })),
    expect: {
      step: 'open-sign-in',
      rule: 'op.redirect-uri',
      error:
        'The application is not registered, or the address to return to is not one of its own.',
    },
    lesson:
      'The provider sends a code only to an address that the app registered, compared letter by letter. It tells the person and not the address: that could be anybody’s.',
    repair: 'Register https://photos.example/callback for the client at the provider.',
  },
  {
    id: 'provider-not-registered',
    title: 'IAM does not know the provider',
    breaks: deleteIamProvider(socialIssuer),
    expect: { step: 'assume-role', rule: 'sts.web.provider', error: 'InvalidIdentityToken' },
    lesson:
      'Only Google, Facebook, Login with Amazon and Cognito are built in. Any other issuer needs an OIDC provider in IAM, in the account that owns the role, under the exact URL that the token states as iss.',
    repair: 'Create the OIDC provider for https://accounts.social.example in account 111122223333.',
  },
  {
    id: 'client-not-listed',
    title: 'IAM does not list the app at the provider',
    breaks: changeIamProvider(socialIssuer, (known) => ({ ...known, clientIds: ['photo-server'] })),
    expect: { step: 'assume-role', rule: 'oidc.aud', error: 'InvalidIdentityToken' },
    lesson:
      'The same issuer signs tokens for every app on the web that uses it. The client ids of the OIDC provider say which of those apps are yours; a token for another one is refused before any role is looked at.',
    repair: 'Add photo-app to the client ids of the OIDC provider.',
  },
  {
    id: 'trust-names-another-app',
    title: 'The role trusts the other of two apps',
    breaks: trustTokens('PhotoAppUser', provider, {
      StringEquals: { [`${socialIssuer}:aud`]: 'photo-server' },
    }),
    expect: { step: 'assume-role', rule: 'trust.condition', error: 'AccessDenied' },
    lesson:
      'IAM lists both apps at the provider, so the token as such is good. The role lets in one audience only, and it is the other app’s. AWS says AccessDenied and no more; the cause is in the trust policy.',
    repair: 'Name photo-app as the value of accounts.social.example:aud in the trust policy.',
  },
  {
    id: 'trust-names-another-person',
    title: 'The role is for one person, and that is Ben',
    breaks: trustTokens('PhotoAppUser', provider, {
      StringEquals: {
        [`${socialIssuer}:aud`]: 'photo-app',
        [`${socialIssuer}:sub`]: 'sub-ben-7733',
      },
    }),
    expect: { step: 'assume-role', rule: 'trust.condition', error: 'AccessDenied' },
    lesson:
      'A condition on sub lets in one person. That suits a role for a robot account. For an app with many people, test aud in the trust policy and tell people apart in the permissions, by the variable.',
    repair:
      'Take the condition on accounts.social.example:sub out of the trust policy, or list Ana’s subject.',
  },
  {
    id: 'token-too-old',
    title: 'The app comes back after lunch with the same ID token',
    before: 'assume-role',
    breaks: minutesLater(75),
    expect: { step: 'assume-role', rule: 'oidc.exp', error: 'ExpiredTokenException' },
    lesson:
      'The token says itself until when it counts: here one hour. STS adds five minutes for clocks that differ, and no more.',
    repair: 'Get a new ID token, by signing in again or with a refresh token.',
  },
  {
    id: 'access-token-instead',
    title: 'The app sends the access token',
    breaks: (world) => world,
    inputs: { proof: 'access-token' },
    expect: { step: 'assume-role', rule: 'sts.web.token', error: 'InvalidIdentityToken' },
    lesson:
      'The token endpoint answers with two tokens, and the access token comes first. It opens the provider’s API; STS cannot read it. The text of the error even guesses what happened.',
    repair: 'Send the value of id_token as WebIdentityToken.',
  },
  {
    id: 'keys-rotated',
    title: 'The provider dropped a key while its tokens were still alive',
    before: 'assume-role',
    breaks: changeIssuer(socialIssuer, 'sign-in', (social) => ({
      ...social,
      signingKeys: social.signingKeys.map((key) => ({ ...key, kid: 'social-2' })),
    })),
    expect: { step: 'assume-role', rule: 'jwt.kid', error: 'InvalidIdentityToken' },
    lesson:
      'The token names its key by kid, and the issuer’s key set no longer has it. An issuer must publish an old key for as long as tokens signed with it live.',
    repair: 'Sign in again. The provider should announce new keys early and remove old ones late.',
  },
  {
    id: 'keys-on-internal-host',
    title: 'The provider’s keys are on a host that AWS cannot reach',
    breaks: changeIssuer(socialIssuer, 'sign-in', (social) => ({
      ...social,
      discovery: { ...social.discovery, jwks_uri: 'https://keys.internal.social.example/keys' },
    })),
    expect: { step: 'assume-role', rule: 'sts.web.keys-fetched', error: 'InvalidIdentityToken' },
    lesson:
      'STS fetches the discovery document and the keys itself, from AWS’s network. Both addresses must be public. A provider that works inside the company’s network says nothing about that.',
    repair: 'Publish the key set under an address that the internet can reach.',
  },
  {
    id: 'stale-thumbprint',
    title: 'The provider moved to a certificate of its own authority',
    breaks: (world) =>
      changeIamProvider(socialIssuer, (known) => ({
        ...known,
        thumbprints: ['9e99a48a9960b14926bb7f3b02e22da2b0ab7280'],
      }))(
        changeIssuer(socialIssuer, 'sign-in', (social) => ({
          ...social,
          tls: { trusted: false, thumbprint: '2fd4e1c67a2d28fced849ee1bb76e7391b93eb12' },
        }))(world),
      ),
    expect: { step: 'assume-role', rule: 'sts.web.thumbprint', error: 'InvalidIdentityToken' },
    lesson:
      'A thumbprint counts only where AWS does not trust the authority behind the certificate of the keys’ host. Then it must be that of the certificate in use, and a renewed chain makes it stale.',
    repair:
      'Put the new thumbprint into the OIDC provider, or serve the keys under a certificate of a public authority.',
  },
  {
    id: 'folder-of-anybody',
    title: 'The role may read every folder',
    breaks: photosIn('people/*'),
    inputs: { folderOf: 'sub-ben-7733' },
    succeeds:
      'Ana’s phone has Ben’s photo. The app only ever asks for the folder of its own user, but the credentials are in Ana’s hands, and they open every folder.',
    lesson:
      'What an app on somebody’s phone does not ask for is no limit: whoever holds its credentials can ask for anything that the role allows. People have to be told apart by the policy.',
    repair:
      'Write ${accounts.social.example:sub} in place of the asterisk, in the Resource and in the condition on s3:prefix.',
    stopped: {
      by: photosIn(`people/\${${socialIssuer}:sub}`),
      expect: { step: 'list-photos', rule: 'iam.identity', error: 'AccessDenied' },
    },
  },
];
