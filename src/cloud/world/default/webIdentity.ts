import type * as z from 'zod';
import { demonstrationKeys } from '../../../wire/jwt/demonstrationKeys.ts';
import { photoIdpResponse, photoPoolApp, photoPoolGoogleApp, photoPoolSecret } from './cognito.ts';
import {
  clusterIssuer,
  dataAccount,
  githubIssuer,
  photosBucket,
  siteBucket,
  socialIssuer,
} from '../defaultNames.ts';
import type { worldSchema } from '../worldSchema.ts';

type WorldInput = z.input<typeof worldSchema>;
type AccountInput = WorldInput['accounts'][string];

const corporateIssuer = 'login.corp.example';
const googleServer = '407408718192-server.apps.googleusercontent.com';
const googleApp = '407408718192-android.apps.googleusercontent.com';
const callback = 'https://photos.example/callback';

/** The user pool, as an app of the social provider and of Google. */
const photoPool = {
  name: 'User pool of the photo app',
  secret: photoPoolSecret,
  redirectUris: [photoIdpResponse],
};

const providerArn = (issuer: string): string =>
  `arn:aws:iam::${dataAccount}:oidc-provider/${issuer}`;

/** Lets a role be assumed with a token of one provider, under one condition. */
const trustIn = (
  federated: string,
  condition: Readonly<Record<string, Readonly<Record<string, string>>>>,
  more: readonly string[] = [],
) => ({
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: { Federated: federated },
      Action: ['sts:AssumeRoleWithWebIdentity', ...more],
      Condition: condition,
    },
  ],
});

/** Everybody their own folder, named by the key that says who they are. */
const ownPhotos = (key: string) => ({
  Version: '2012-10-17',
  Statement: [
    {
      Sid: 'ListOwnPhotos',
      Effect: 'Allow',
      Action: 's3:ListBucket',
      Resource: `arn:aws:s3:::${photosBucket}`,
      Condition: { StringLike: { 's3:prefix': [`people/\${${key}}/*`] } },
    },
    {
      Sid: 'ReadOwnPhotos',
      Effect: 'Allow',
      Action: ['s3:GetObject', 's3:PutObject'],
      Resource: `arn:aws:s3:::${photosBucket}/people/\${${key}}/*`,
    },
  ],
});

/** The two people who are known everywhere, by the subject that a provider gives each. */
const people = (ana: string, ben: string) => ({
  ana: {
    subject: ana,
    displayName: 'Ana Torres',
    email: 'ana@mail.example',
    password: 'demonstration-ana',
  },
  ben: {
    subject: ben,
    displayName: 'Ben Okafor',
    email: 'ben@mail.example',
    password: 'demonstration-ben',
  },
});

const job = {
  repository: 'corp-example/site',
  repositoryId: '74210398',
  repositoryOwnerId: '1029384',
  actor: 'ana-torres',
  actorId: '5550123',
  workflow: 'Deploy',
  workflowFile: '.github/workflows/deploy.yml',
  ref: 'refs/heads/main',
  sha: '3f786850e387550fdab836ed7e6dc881de23001b',
  runId: '9081726354',
  runNumber: '42',
};

/** Identity providers on the web, by issuer. Every key and password is published and protects nothing. */
export const openIdProviders: NonNullable<WorldInput['openIdProviders']> = {
  [socialIssuer]: {
    kind: 'sign-in',
    name: 'Social Example',
    signingKeys: [demonstrationKeys.social],
    people: people('sub-ana-4821', 'sub-ben-7733'),
    clients: {
      'photo-app': { name: 'Photo app', redirectUris: [callback] },
      'photo-server': {
        name: 'Photo server',
        secret: 'demonstration-photo-server',
        redirectUris: [callback],
      },
      [photoPoolApp]: photoPool,
    },
    endpoints: {
      authorization: `https://${socialIssuer}/authorize`,
      token: `https://${socialIssuer}/token`,
      keys: `https://${socialIssuer}/keys`,
      userInfo: `https://${socialIssuer}/userinfo`,
    },
  },
  'accounts.google.com': {
    kind: 'sign-in',
    name: 'Google',
    signingKeys: [demonstrationKeys.google],
    statesAuthorizedParty: true,
    people: people('104857392018465720193', '117203948572610394857'),
    clients: {
      [googleServer]: {
        name: 'Photo server',
        secret: 'demonstration-google-server',
        redirectUris: [callback],
      },
      [googleApp]: {
        name: 'Photo app for Android',
        redirectUris: ['com.example.photos:/callback'],
        tokenAudience: googleServer,
      },
      [photoPoolGoogleApp]: photoPool,
    },
    endpoints: {
      authorization: 'https://accounts.google.com/o/oauth2/v2/auth',
      token: 'https://oauth2.googleapis.com/token',
      keys: 'https://www.googleapis.com/oauth2/v3/certs',
      userInfo: 'https://openidconnect.googleapis.com/v1/userinfo',
    },
  },
  'graph.facebook.com': {
    kind: 'facebook',
    name: 'Facebook',
    people: people('10223344556677889', '10998877665544332'),
    clients: {
      '880123456789012': {
        name: 'Photo app',
        secret: 'demonstration-facebook',
        redirectUris: [callback],
      },
    },
    endpoints: {
      authorization: 'https://www.facebook.com/dialog/oauth',
      token: 'https://graph.facebook.com/oauth/access_token',
      application: 'https://graph.facebook.com/app',
      profile: 'https://graph.facebook.com/me',
    },
  },
  'www.amazon.com': {
    kind: 'login-with-amazon',
    name: 'Amazon',
    people: people('amzn1.account.AGANA4821DEMONSTRATION', 'amzn1.account.AGBEN7733DEMONSTRATION'),
    clients: {
      'amzn1.application-oa2-client.4d8c2f7ab3e14690': {
        name: 'Photo app',
        secret: 'demonstration-amazon',
        redirectUris: [callback],
      },
    },
    endpoints: {
      authorization: 'https://www.amazon.com/ap/oa',
      token: 'https://api.amazon.com/auth/o2/token',
      tokenInfo: 'https://api.amazon.com/auth/o2/tokeninfo',
      profile: 'https://api.amazon.com/user/profile',
    },
  },
  [githubIssuer]: {
    kind: 'github-actions',
    name: 'GitHub Actions',
    signingKeys: [demonstrationKeys.github],
    tokenLifetime: 300,
    endpoints: {
      keys: `https://${githubIssuer}/.well-known/jwks`,
      tokenRequest: 'https://pipelines.actions.githubusercontent.com/idtoken',
    },
    jobs: {
      'demonstration-job-main': job,
      'demonstration-job-pull-request': {
        ...job,
        actor: 'somebody-else',
        actorId: '7770123',
        eventName: 'pull_request',
        ref: 'refs/pull/7/merge',
        headRef: 'feature',
        baseRef: 'main',
      },
      'demonstration-job-production': { ...job, environment: 'production' },
      'demonstration-job-without-permission': { ...job, idTokenPermission: 'none' },
    },
  },
  [clusterIssuer]: {
    kind: 'kubernetes',
    name: 'EKS cluster of Example Corp',
    signingKeys: [demonstrationKeys.eks],
    tokenLifetime: 86_400,
    endpoints: {
      keys: `https://${clusterIssuer}/keys`,
      apiServer: 'https://5C3A9E71D04B48F6A2E8B7F1936D20AC.gr7.us-east-1.eks.amazonaws.com',
    },
    kubeletToken: 'demonstration-kubelet',
    serviceAccounts: [
      {
        namespace: 'photos',
        name: 'thumbnails',
        uid: '0b1f3c5d-7e92-4a68-b3d4-5c6e7f8091a2',
      },
      { namespace: 'photos', name: 'default', uid: '1c2a4d6e-8fa3-4b79-84e5-6d7f80912ab3' },
    ],
  },
  [corporateIssuer]: {
    kind: 'sign-in',
    name: 'Example Corp',
    signingKeys: [demonstrationKeys.corporateOidc],
    signingAlgorithm: 'ES256',
    people: {
      ana: {
        subject: 'ana.torres@corp.example',
        displayName: 'Ana Torres',
        email: 'ana.torres@corp.example',
        password: 'demonstration-ana',
        claims: {
          'https://aws.amazon.com/tags': {
            principal_tags: { Department: ['Analytics'] },
            transitive_tag_keys: ['Department'],
          },
          'https://aws.amazon.com/source_identity': 'ana.torres',
        },
      },
    },
    clients: {
      'data-portal': {
        name: 'Data portal',
        secret: 'demonstration-data-portal',
        redirectUris: ['https://portal.corp.example/callback'],
      },
    },
    endpoints: {
      authorization: `https://${corporateIssuer}/authorize`,
      token: `https://${corporateIssuer}/token`,
      keys: `https://${corporateIssuer}/keys`,
    },
  },
};

/** What the data account holds so that web identities can come in, and its own can go out. */
export const openIdConnectProviders: NonNullable<AccountInput['openIdConnectProviders']> = {
  [socialIssuer]: { clientIds: ['photo-app', 'photo-server'] },
  [githubIssuer]: { clientIds: ['sts.amazonaws.com'] },
  [clusterIssuer]: { clientIds: ['sts.amazonaws.com'] },
  [corporateIssuer]: { clientIds: ['data-portal'] },
};

export const outboundWebIdentity = {
  issuer: 'https://2c6d94b1-7f3e-4d05-9a48-e0b7c35f1d26.tokens.sts.global.api.aws',
};

/** Roles that tokens of the providers above are traded for. */
export const webIdentityRoles: NonNullable<AccountInput['roles']> = {
  PhotoAppUser: {
    roleId: 'AROARTX3GSDSK7WQ2MNXB',
    description: 'People of the photo app, each in their own folder',
    trustPolicy: trustIn(providerArn(socialIssuer), {
      StringEquals: { [`${socialIssuer}:aud`]: 'photo-app' },
    }),
    maxSessionDuration: 7200,
    policies: { OwnPhotos: ownPhotos(`${socialIssuer}:sub`) },
  },
  GoogleUser: {
    roleId: 'AROARTX3GSDSB4HXT6PLR',
    trustPolicy: trustIn('accounts.google.com', {
      StringEquals: { 'accounts.google.com:aud': googleApp },
    }),
    policies: { OwnPhotos: ownPhotos('accounts.google.com:sub') },
  },
  FacebookUser: {
    roleId: 'AROARTX3GSDSF2ZQ7WCKD',
    trustPolicy: trustIn('graph.facebook.com', {
      StringEquals: { 'graph.facebook.com:app_id': '880123456789012' },
    }),
    policies: { OwnPhotos: ownPhotos('graph.facebook.com:id') },
  },
  AmazonUser: {
    roleId: 'AROARTX3GSDSN5VJ3YEGA',
    trustPolicy: trustIn('www.amazon.com', {
      StringEquals: { 'www.amazon.com:app_id': 'amzn1.application-oa2-client.4d8c2f7ab3e14690' },
    }),
    policies: { OwnPhotos: ownPhotos('www.amazon.com:user_id') },
  },
  SiteDeploy: {
    roleId: 'AROARTX3GSDSC6RM4UHTS',
    description: 'Deploys the site from the main branch',
    trustPolicy: trustIn(providerArn(githubIssuer), {
      StringEquals: {
        [`${githubIssuer}:aud`]: 'sts.amazonaws.com',
        [`${githubIssuer}:sub`]: 'repo:corp-example/site:ref:refs/heads/main',
      },
    }),
    policies: {
      Deploy: {
        Version: '2012-10-17',
        Statement: [
          { Effect: 'Allow', Action: 's3:ListBucket', Resource: `arn:aws:s3:::${siteBucket}` },
          {
            Effect: 'Allow',
            Action: ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'],
            Resource: `arn:aws:s3:::${siteBucket}/*`,
          },
        ],
      },
    },
  },
  Thumbnails: {
    roleId: 'AROARTX3GSDSW3DP6QIYO',
    description: 'The pods of one service account, which make thumbnails',
    trustPolicy: trustIn(providerArn(clusterIssuer), {
      StringEquals: {
        [`${clusterIssuer}:aud`]: 'sts.amazonaws.com',
        [`${clusterIssuer}:sub`]: 'system:serviceaccount:photos:thumbnails',
      },
    }),
    policies: {
      ReadPhotos: {
        Version: '2012-10-17',
        Statement: [
          { Effect: 'Allow', Action: 's3:ListBucket', Resource: `arn:aws:s3:::${photosBucket}` },
          { Effect: 'Allow', Action: 's3:GetObject', Resource: `arn:aws:s3:::${photosBucket}/*` },
        ],
      },
      // The same pods may prove to a partner who they are.
      TellPartners: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Action: ['sts:GetWebIdentityToken', 'sts:TagGetWebIdentityToken'],
            Resource: '*',
            Condition: {
              'ForAllValues:StringEquals': {
                'sts:IdentityTokenAudience': ['https://api.partner.example'],
              },
              NumericLessThanEquals: { 'sts:DurationSeconds': '600' },
            },
          },
        ],
      },
    },
  },
  CorporateReader: {
    roleId: 'AROARTX3GSDSJ7ELX2TNV',
    description: 'People of Example Corp by OpenID Connect, with their department',
    trustPolicy: trustIn(
      providerArn(corporateIssuer),
      { StringEquals: { [`${corporateIssuer}:aud`]: 'data-portal' } },
      ['sts:TagSession', 'sts:SetSourceIdentity'],
    ),
    policies: {
      ReadOfDepartment: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Action: 's3:GetObject',
            Resource: `arn:aws:s3:::${photosBucket}/departments/\${aws:PrincipalTag/Department}/*`,
          },
        ],
      },
    },
  },
};

const photo = (text: string) => ({ text, lastModified: Date.UTC(2026, 7, 3, 18, 5) });

export const webIdentityBuckets: NonNullable<AccountInput['buckets']> = {
  [photosBucket]: {
    objects: {
      'people/sub-ana-4821/lake.txt': photo('A photo of a lake, as text.\n'),
      'people/sub-ben-7733/dog.txt': photo('A photo of a dog, as text.\n'),
      'people/104857392018465720193/bridge.txt': photo('A photo of a bridge, as text.\n'),
      'departments/Analytics/team.txt': photo('A photo of the team, as text.\n'),
    },
  },
  [siteBucket]: {
    objects: {
      'index.html': {
        contentType: 'text/html; charset=utf-8',
        text: '<!doctype html><title>Example Corp</title><p>Hello.\n',
        lastModified: Date.UTC(2026, 7, 3, 18, 10),
      },
    },
  },
};
