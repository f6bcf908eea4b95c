import * as z from 'zod';
import { accountId, arn, base32Secret, instant, tags } from './formats.ts';

const createDate = instant.default(Date.UTC(2026, 0, 12, 9));
const uuid = z.uuid();

export const userPoolId = z
  .string()
  .max(55)
  .regex(/^[a-z]{2}(?:-[a-z]+)+-\d_[0-9a-zA-Z]+$/, 'a user pool id such as us-east-1_Ab1Cd2Ef3');
export const identityPoolId = z
  .string()
  .max(55)
  .regex(/^[a-z]{2}(?:-[a-z]+)+-\d:[0-9a-f-]+$/, 'REGION:GUID');

const authFlow = z.enum([
  'ALLOW_USER_SRP_AUTH',
  'ALLOW_USER_PASSWORD_AUTH',
  'ALLOW_ADMIN_USER_PASSWORD_AUTH',
  'ALLOW_CUSTOM_AUTH',
  'ALLOW_REFRESH_TOKEN_AUTH',
]);

/** An app client (CreateUserPoolClient), by its client id. */
export const appClient = z.strictObject({
  name: z.string(),
  createDate,
  secret: z
    .string()
    .regex(/^[\w+]{24,64}$/)
    .optional(),
  explicitAuthFlows: z
    .array(authFlow)
    .default(['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH', 'ALLOW_CUSTOM_AUTH']),
  callbackUrls: z.array(z.string()).max(100).default([]),
  logoutUrls: z.array(z.string()).max(100).default([]),
  allowedOAuthFlows: z.array(z.enum(['code', 'implicit', 'client_credentials'])).default([]),
  allowedOAuthScopes: z.array(z.string()).max(50).default([]),
  /** Without it the client cannot use the hosted UI. */
  allowedOAuthFlowsUserPoolClient: z.boolean().default(false),
  /** Where people of the hosted UI may sign in: `COGNITO` is the pool itself. */
  supportedIdentityProviders: z.array(z.string()).default(['COGNITO']),
  /** Seconds. */
  accessTokenValidity: z.number().int().min(300).max(86_400).default(3600),
  idTokenValidity: z.number().int().min(300).max(86_400).default(3600),
  refreshTokenValidity: z.number().int().min(3600).max(315_360_000).default(2_592_000),
  /** Minutes that a challenge may be answered. */
  authSessionValidity: z.number().int().min(3).max(15).default(3),
  preventUserExistenceErrors: z.enum(['LEGACY', 'ENABLED']).default('LEGACY'),
  enableTokenRevocation: z.boolean().default(true),
});

/** A person of a user pool, by user name. Passwords are kept as they are: they protect nothing. */
export const poolUser = z.strictObject({
  sub: uuid,
  createDate,
  enabled: z.boolean().default(true),
  status: z
    .enum([
      'UNCONFIRMED',
      'CONFIRMED',
      'RESET_REQUIRED',
      'FORCE_CHANGE_PASSWORD',
      'EXTERNAL_PROVIDER',
    ])
    .default('CONFIRMED'),
  /** Absent: an identity provider signs them in. */
  password: z.string().optional(),
  /** Who they are there. */
  identity: z
    .strictObject({
      providerName: z.string(),
      providerType: z.string(),
      userId: z.string(),
      dateCreated: instant,
    })
    .optional(),
  /** Standard and `custom:` attributes beside `sub`; every value is a text. */
  attributes: z.record(z.string(), z.string()).default({}),
  /** An authenticator app. `enabled`: sign-in asks for its code. */
  totp: z
    .strictObject({
      secret: base32Secret,
      enabled: z.boolean().default(true),
      /** Whether the person has shown that their app gives the right codes. */
      verified: z.boolean().default(true),
      /** The latest time step whose code was used. A code counts once. */
      lastUsedStep: z.number().int().min(0).optional(),
    })
    .optional(),
  /** The code by which a sign-up is confirmed. */
  confirmation: z.strictObject({ code: z.string(), expiresAt: instant }).optional(),
  /** Tokens of sign-ins before this moment are void: GlobalSignOut. */
  signedOutAt: instant.optional(),
  failedAttempts: z
    .strictObject({ count: z.number().int().min(1), blockedUntil: instant })
    .optional(),
});

/** A group of a user pool. The least precedence wins; without one it comes last. */
const poolGroup = z.strictObject({
  description: z.string().optional(),
  roleArn: arn.optional(),
  precedence: z.number().int().min(0).optional(),
  members: z.array(z.string()).default([]),
});

/** An identity provider where people of a pool may sign in (CreateIdentityProvider). */
const poolIdentityProvider = z.strictObject({
  type: z.enum(['OIDC', 'Google', 'Facebook', 'LoginWithAmazon']),
  createDate,
  /** `ProviderDetails` as AWS names its members: client, scopes, addresses. */
  details: z.record(z.string(), z.string()),
  /** Which claim becomes which attribute; `username` is who they are there. */
  attributeMapping: z.record(z.string(), z.string()).default({}),
  idpIdentifiers: z.array(z.string()).default([]),
});

/** A Cognito user pool, by its id. Its region stands in the id. */
export const userPool = z.strictObject({
  account: accountId,
  name: z.string(),
  createDate,
  /** Prefix of the hosted UI's host name. */
  domain: z
    .string()
    .regex(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/)
    .optional(),
  mfaConfiguration: z.enum(['OFF', 'ON', 'OPTIONAL']).default('OFF'),
  passwordPolicy: z
    .strictObject({
      minimumLength: z.number().int().min(6).max(99).default(8),
      requireUppercase: z.boolean().default(true),
      requireLowercase: z.boolean().default(true),
      requireNumbers: z.boolean().default(true),
      requireSymbols: z.boolean().default(true),
      /** Days. */
      temporaryPasswordValidity: z.number().int().min(0).max(365).default(7),
    })
    .prefault({}),
  clients: z.record(z.string().regex(/^[\w+]{1,128}$/), appClient).default({}),
  users: z.record(z.string().min(1).max(128), poolUser).default({}),
  groups: z.record(z.string().min(1).max(128), poolGroup).default({}),
  identityProviders: z.record(z.string().min(1).max(32), poolIdentityProvider).default({}),
  /** Scopes beyond the standard ones: names by the resource server's identifier. */
  resourceServers: z.record(z.string(), z.array(z.string())).default({}),
});

const roleRule = z.strictObject({
  claim: z.string().min(1).max(64),
  matchType: z.enum(['Equals', 'Contains', 'StartsWith', 'NotEqual']),
  value: z.string().min(1).max(128),
  roleArn: arn,
});

const roleMapping = z.strictObject({
  type: z.enum(['Token', 'Rules']),
  ambiguousRoleResolution: z.enum(['AuthenticatedRole', 'Deny']).optional(),
  rules: z.array(roleRule).max(400).default([]),
});

/** A Cognito identity pool, by its id. Its region stands in the id. */
export const identityPool = z.strictObject({
  account: accountId,
  name: z.string(),
  allowUnauthenticatedIdentities: z.boolean().default(false),
  allowClassicFlow: z.boolean().default(false),
  /** App ids by provider, such as `accounts.google.com`. */
  supportedLoginProviders: z.record(z.string(), z.string()).default({}),
  developerProviderName: z.string().optional(),
  openIdConnectProviderArns: z.array(arn).default([]),
  samlProviderArns: z.array(arn).default([]),
  cognitoIdentityProviders: z
    .array(
      z.strictObject({
        /** `cognito-idp.{region}.amazonaws.com/{user pool id}` */
        providerName: z.string(),
        clientId: z.string(),
        serverSideTokenCheck: z.boolean().default(false),
      }),
    )
    .default([]),
  roles: z
    .strictObject({ authenticated: arn.optional(), unauthenticated: arn.optional() })
    .default({}),
  /** By provider; for a user pool `providerName:clientId`. */
  roleMappings: z.record(z.string(), roleMapping).default({}),
  /** Claims that become session tags, by tag key, for each provider. */
  principalTags: z
    .record(
      z.string(),
      z.strictObject({
        useDefaults: z.boolean(),
        tags: tags.default({}),
      }),
    )
    .default({}),
  tags: tags.default({}),
});

const challenge = z.discriminatedUnion('name', [
  z.strictObject({
    name: z.literal('PASSWORD_VERIFIER'),
    /** Hexadecimal: the client's public value, the pool's secret one, and the salt. */
    clientPublic: z.string(),
    serverSecret: z.string(),
    salt: z.string(),
    srpUser: z.string(),
  }),
  z.strictObject({ name: z.enum(['SOFTWARE_TOKEN_MFA', 'NEW_PASSWORD_REQUIRED']) }),
  z.strictObject({
    name: z.literal('MFA_SETUP'),
    secret: base32Secret.optional(),
    verified: z.boolean().default(false),
  }),
]);

const grant = {
  pool: userPoolId,
  client: z.string(),
  username: z.string(),
  /** The `sub` they had: someone signed up anew under the name is somebody else. */
  sub: uuid,
};

const signIn = {
  ...grant,
  authTime: instant,
  originJti: uuid,
  /** Absent: an API sign-in, not one of the hosted UI. */
  scopes: z.array(z.string()).optional(),
};

/** What grows as Cognito is used. */
export const cognitoState = z.strictObject({
  /** By identity id. `logins`: who the identity is, by provider; empty for a guest. */
  identities: z
    .record(
      identityPoolId,
      z.strictObject({
        pool: identityPoolId,
        createDate: instant,
        lastModified: instant,
        logins: z.record(z.string(), z.array(z.string())).default({}),
      }),
    )
    .default({}),
  /** Questions that a sign-in waits for, by session; PASSWORD_VERIFIER by secret block. */
  challenges: z
    .record(
      z.string(),
      z.strictObject({ ...grant, expiresAt: instant, used: z.boolean().default(false), challenge }),
    )
    .default({}),
  /** Authorization codes of the hosted UI. */
  codes: z
    .record(
      z.string(),
      z.strictObject({
        ...signIn,
        redirectUri: z.string(),
        nonce: z.string().optional(),
        codeChallenge: z.string().optional(),
        expiresAt: instant,
        used: z.boolean().default(false),
      }),
    )
    .default({}),
  /** Sign-ins that went to another identity provider and have not come back, by `state`. */
  federations: z
    .record(
      z.string(),
      z.strictObject({
        pool: userPoolId,
        provider: z.string(),
        /** What the app asked the hosted UI for: the query of its request. */
        query: z.string(),
        nonce: z.string(),
        expiresAt: instant,
      }),
    )
    .default({}),
  refreshTokens: z
    .record(
      z.string(),
      z.strictObject({ ...signIn, expiresAt: instant, revoked: z.boolean().default(false) }),
    )
    .default({}),
  /** When the refresh token behind these tokens was revoked, by `origin_jti`. */
  revokedOrigins: z.record(uuid, instant).default({}),
  /** Mail that was sent, oldest first. */
  mail: z
    .array(
      z.strictObject({
        from: z.string(),
        to: z.string(),
        subject: z.string(),
        text: z.string(),
        sentAt: instant,
      }),
    )
    .default([]),
});
