import type * as z from 'zod';
import { dataAccount, reportsBucket } from '../defaultNames.ts';
import type { role } from '../schema/account.ts';
import type { identityPool, userPool } from '../schema/cognito.ts';

/** The user pool of the default world, its app clients, and the identity pool that trusts it. */
export const photoUserPool = 'us-east-1_Lab7Photo';
export const photoClient = '3demo5public7client9photoa';
export const photoServerClient = '3demo5secret7client9photob';
/** DEMONSTRATION SECRETS. Published with the lab: they protect nothing. */
export const photoServerSecret = 'demonstration0client0secret0protects0nothing';
export const eliTotpSecret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
export const photoIdentityPool = 'us-east-1:5d1f0c3e-2a4b-4c6d-8e9f-0a1b2c3d4e5f';

/** Where other identity providers send people back to the hosted UI of the pool. */
export const photoIdpResponse =
  'https://corp-example-photos.auth.us-east-1.amazoncognito.com/oauth2/idpresponse';
/** What the pool is at the social provider, and at Google. */
export const photoPoolApp = 'photo-pool';
export const photoPoolGoogleApp = '407408718192-pool.apps.googleusercontent.com';
export const photoPoolSecret = 'demonstration-photo-pool';

const roleArn = (name: string): string => `arn:aws:iam::${dataAccount}:role/${name}`;
const callback = 'https://photos.corp.example/callback';
const scopes = ['openid', 'email', 'profile', 'aws.cognito.signin.user.admin'];

export const userPools: Record<string, z.input<typeof userPool>> = {
  [photoUserPool]: {
    account: dataAccount,
    name: 'Photo app',
    domain: 'corp-example-photos',
    mfaConfiguration: 'OPTIONAL',
    clients: {
      [photoClient]: {
        name: 'Photo app on phones',
        explicitAuthFlows: [
          'ALLOW_USER_SRP_AUTH',
          'ALLOW_USER_PASSWORD_AUTH',
          'ALLOW_REFRESH_TOKEN_AUTH',
        ],
        callbackUrls: [callback, 'http://localhost:3000/callback'],
        logoutUrls: ['https://photos.corp.example/'],
        allowedOAuthFlows: ['code', 'implicit'],
        allowedOAuthScopes: scopes,
        allowedOAuthFlowsUserPoolClient: true,
        supportedIdentityProviders: ['COGNITO', 'Google', 'SocialExample'],
      },
      [photoServerClient]: {
        name: 'Photo app on servers',
        secret: photoServerSecret,
        explicitAuthFlows: [
          'ALLOW_USER_SRP_AUTH',
          'ALLOW_USER_PASSWORD_AUTH',
          'ALLOW_ADMIN_USER_PASSWORD_AUTH',
          'ALLOW_REFRESH_TOKEN_AUTH',
        ],
        callbackUrls: [callback],
        allowedOAuthFlows: ['code'],
        allowedOAuthScopes: scopes,
        allowedOAuthFlowsUserPoolClient: true,
        preventUserExistenceErrors: 'ENABLED',
      },
    },
    users: {
      dana: {
        sub: '8f14e45f-ceea-467f-a8d4-2c1b5e6f7a01',
        password: 'Demonstration-dana-1',
        attributes: {
          email: 'dana@photos.example',
          email_verified: 'true',
          given_name: 'Dana',
          family_name: 'Moreau',
          'custom:team': 'editorial',
        },
      },
      eli: {
        sub: 'c9f0f895-fb98-4b91-99f5-1fd0297e2362',
        password: 'Demonstration-eli-1',
        attributes: { email: 'eli@photos.example', email_verified: 'true', given_name: 'Eli' },
        totp: { secret: eliTotpSecret },
      },
    },
    identityProviders: {
      Google: {
        type: 'Google',
        details: {
          client_id: photoPoolGoogleApp,
          client_secret: photoPoolSecret,
          authorize_scopes: 'openid email profile',
          oidc_issuer: 'https://accounts.google.com',
          authorize_url: 'https://accounts.google.com/o/oauth2/v2/auth',
          token_url: 'https://oauth2.googleapis.com/token',
          attributes_url: 'https://openidconnect.googleapis.com/v1/userinfo',
          jwks_uri: 'https://www.googleapis.com/oauth2/v3/certs',
        },
        attributeMapping: { username: 'sub', email: 'email', name: 'name' },
      },
      SocialExample: {
        type: 'OIDC',
        details: {
          client_id: photoPoolApp,
          client_secret: photoPoolSecret,
          authorize_scopes: 'openid email profile',
          attributes_request_method: 'GET',
          oidc_issuer: 'https://accounts.social.example',
          authorize_url: 'https://accounts.social.example/authorize',
          token_url: 'https://accounts.social.example/token',
          attributes_url: 'https://accounts.social.example/userinfo',
          jwks_uri: 'https://accounts.social.example/keys',
        },
        attributeMapping: { username: 'sub', email: 'email', name: 'name' },
        idpIdentifiers: ['social.example'],
      },
    },
    groups: {
      editors: { roleArn: roleArn('PhotoEditor'), precedence: 1, members: ['dana'] },
      viewers: { roleArn: roleArn('PhotoViewer'), precedence: 5, members: ['dana', 'eli'] },
    },
  },
};

const providerName = `cognito-idp.us-east-1.amazonaws.com/${photoUserPool}`;

export const identityPools: Record<string, z.input<typeof identityPool>> = {
  [photoIdentityPool]: {
    account: dataAccount,
    name: 'Photo app',
    allowUnauthenticatedIdentities: true,
    allowClassicFlow: true,
    developerProviderName: 'login.corp.example',
    cognitoIdentityProviders: [
      { providerName, clientId: photoClient },
      { providerName, clientId: photoServerClient, serverSideTokenCheck: true },
    ],
    roles: { authenticated: roleArn('PhotoViewer'), unauthenticated: roleArn('PhotoGuest') },
    roleMappings: {
      [`${providerName}:${photoClient}`]: {
        type: 'Token',
        ambiguousRoleResolution: 'AuthenticatedRole',
      },
    },
  },
};

/** Who may have a role: identities of the pool whose token has this mark (FACTS 6.10). */
const trusting = (amr: 'authenticated' | 'unauthenticated') => ({
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: { Federated: 'cognito-identity.amazonaws.com' },
      Action: ['sts:AssumeRoleWithWebIdentity', 'sts:TagSession'],
      Condition: {
        StringEquals: { 'cognito-identity.amazonaws.com:aud': photoIdentityPool },
        'ForAnyValue:StringLike': { 'cognito-identity.amazonaws.com:amr': amr },
      },
    },
  ],
});

const allow = (action: string[], resource: string) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: action, Resource: resource }],
});

const bucket = `arn:aws:s3:::${reportsBucket}`;
/** Everybody's own folder, named after their identity. */
const ownFolder = `${bucket}/photos/\${cognito-identity.amazonaws.com:sub}/*`;

export const cognitoRoles: Record<string, z.input<typeof role>> = {
  PhotoViewer: {
    roleId: 'AROARTX3GSDSCOGNVIEWR',
    description: 'People signed in to the photo app',
    trustPolicy: trusting('authenticated'),
    policies: { OwnPhotos: allow(['s3:GetObject', 's3:PutObject'], ownFolder) },
  },
  PhotoEditor: {
    roleId: 'AROARTX3GSDSCOGNEDITR',
    description: 'Editors of the photo app',
    trustPolicy: trusting('authenticated'),
    policies: { AllPhotos: allow(['s3:GetObject', 's3:PutObject'], `${bucket}/*`) },
  },
  PhotoGuest: {
    roleId: 'AROARTX3GSDSCOGNGUEST',
    description: 'Guests of the photo app',
    trustPolicy: trusting('unauthenticated'),
    policies: { Summaries: allow(['s3:GetObject'], `${bucket}/2026/*`) },
  },
};
