import * as z from 'zod';
import { accountId, arn, base32Secret, instant, policyDocument, regionName } from './formats.ts';
import { keyPair } from './samlIdentityProvider.ts';

/** Id of a user or group: a UUID, since 2020 with ten hex digits before it (identitystore API model). */
const identityId = z
  .string()
  .regex(
    /^(?:[0-9a-f]{10}-)?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
    'an id of the identity store',
  );

/** Session durations of permission sets: PT1H to PT12H (FACTS 7.1). Kept in seconds. */
const sessionDuration = z.number().int().min(3600).max(43_200);

/** A person of the identity store. */
export const storeUser = z.strictObject({
  userName: z.string().min(1).max(128),
  displayName: z.string().min(1).max(1024),
  name: z.strictObject({ givenName: z.string().min(1), familyName: z.string().min(1) }),
  email: z.string().min(1).max(1024).optional(),
  title: z.string().optional(),
  userType: z.string().optional(),
  /** SCIM's enterprise extension (RFC 7643 section 4.3): costCenter, department, division. */
  enterprise: z.record(z.string(), z.string()).default({}),
  /** The id that the SCIM client of an external identity provider gave. */
  externalId: z.string().optional(),
  active: z.boolean().default(true),
  /** Only for the Identity Center directory as identity source. */
  password: z.string().optional(),
  /** The secret of an authenticator app. With one, sign-in asks for its code. */
  totpSecret: base32Secret.optional(),
  /** The latest time step whose code was used. A code counts once. */
  lastUsedStep: z.number().int().min(0).optional(),
});

export const storeGroup = z.strictObject({
  displayName: z.string().min(1).max(1024),
  description: z.string().optional(),
  externalId: z.string().optional(),
  /** User ids by membership id. */
  members: z.record(identityId, identityId).default({}),
});

/** What people of it may do in any account it is assigned to. Kept under `ps-` and 16 characters. */
export const permissionSet = z.strictObject({
  name: z.string().regex(/^[\w+=,.@-]{1,32}$/, '1 to 32 letters, digits and +=,.@-_'),
  description: z.string().max(700).optional(),
  createdDate: instant.default(Date.UTC(2026, 0, 12, 9)),
  /** Seconds. */
  sessionDuration: sessionDuration.default(3600),
  relayState: z.string().max(240).optional(),
  inlinePolicy: policyDocument.optional(),
  managedPolicies: z.array(arn).default([]),
  /** By name and path; they must be there in every account (FACTS 7.1). */
  customerManagedPolicies: z
    .array(z.strictObject({ name: z.string(), path: z.string().default('/') }))
    .default([]),
  /** ARN of an AWS managed policy, or the name of a customer managed one. */
  permissionsBoundary: z
    .union([
      z.strictObject({ managedPolicyArn: arn }),
      z.strictObject({ customerManagedPolicy: z.string() }),
    ])
    .optional(),
});

const permissionSetId = z.string().regex(/^ps-[a-z0-9]{16}$/, 'ps- and 16 letters or digits');

/** Who may use which permission set in which account. */
export const accountAssignment = z.strictObject({
  permissionSet: permissionSetId,
  account: accountId,
  principalType: z.enum(['USER', 'GROUP']),
  principalId: identityId,
});

/**
 * What Identity Center has put into an account. It is as the permission set was at that moment: an edited
 * one reaches the account only by ProvisionPermissionSet.
 */
const provisionedAccount = z.strictObject({
  /** Name of the account's SAML provider that stands for Identity Center. */
  samlProvider: z.string(),
  permissionSets: z
    .record(
      permissionSetId,
      z.strictObject({
        roleName: z.string(),
        sessionDuration,
        relayState: z.string().optional(),
      }),
    )
    .default({}),
});

/** Where people prove who they are; exactly one (FACTS 7.1). */
const identitySource = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('identity-center') }),
  /** `directory` names a directory of the world. Its people are in the store as `user@domain`. */
  z.strictObject({ kind: z.literal('active-directory'), directory: z.string() }),
  z.strictObject({
    kind: z.literal('external'),
    /** The identity provider's SAML metadata. */
    metadata: z.string(),
    scim: z
      .strictObject({ tenant: z.string().regex(/^[\w-]+$/), token: z.string(), expiresAt: instant })
      .optional(),
  }),
]);

/**
 * How an application itself is set up, by its own administrators. What is absent is as Identity Center has
 * it: somebody copied it over.
 */
const applicationSettings = z.strictObject({
  /** Identity Center’s metadata as it was when it was uploaded. */
  metadata: z.string().optional(),
  audience: z.string().min(1).optional(),
  /** Where it takes assertions, and the Recipient that it expects in them. */
  assertionConsumerService: z.url().optional(),
  /** Names of attributes without which it lets nobody in. */
  requiredAttributes: z.array(z.string()).default([]),
});

/** A SAML application that people open from the portal (FACTS 7.7). Kept under its `ins-` id. */
const samlApplication = z.strictObject({
  name: z.string(),
  assertionConsumerService: z.url(),
  audience: z.string().min(1),
  relayState: z.string().optional(),
  /** Subject first: what `${user:subject}` and its like stand for is filled in. */
  subject: z.strictObject({ value: z.string(), format: z.string() }).default({
    value: '${user:subject}',
    format: 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent',
  }),
  attributes: z.record(z.string(), z.string()).default({}),
  /** Ids of users and groups who may open it. */
  assigned: z.array(identityId).default([]),
  itself: applicationSettings.default({ requiredAttributes: [] }),
});

const tokenIssuerId = z.string().regex(/^tti-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);

/**
 * An issuer outside AWS whose tokens say who a person of the store is (FACTS 7.7): the value of a claim is
 * that of an attribute.
 */
const trustedTokenIssuer = z.strictObject({
  name: z.string().min(1).max(255),
  issuerUrl: z.url(),
  /** A claim, or one within others: `email`, `person.id`. */
  claimAttributePath: z.string().min(1).max(255),
  identityStoreAttributePath: z.enum(['userName', 'emails.value', 'externalId']),
});

/** An application that acts for people towards AWS (OAuth 2.0). Kept under its `apl-` id. */
const oauthApplication = z.strictObject({
  name: z.string().min(1).max(100),
  enabled: z.boolean().default(true),
  /** Who may ask for tokens in its name: a resource-based policy. */
  actorPolicy: policyDocument,
  /** The issuers whose tokens it may trade in, each with the audiences that its tokens may have. */
  jwtBearer: z.record(tokenIssuerId, z.array(z.string()).min(1)).default({}),
  refreshToken: z.boolean().default(false),
  /** Beyond those that every application has. */
  scopes: z.array(z.string()).default([]),
  assignmentRequired: z.boolean().default(true),
  /** Ids of users and groups. */
  assigned: z.array(identityId).default([]),
});

/** An organization's instance of IAM Identity Center. */
export const identityCenter = z.strictObject({
  instanceId: z.string().regex(/^ssoins-[a-z0-9]{16}$/, 'ssoins- and 16 letters or digits'),
  identityStoreId: z.string().regex(/^d-[0-9a-f]{10}$/, 'd- and 10 hex digits'),
  /** The home region: every endpoint of the instance is there only. */
  region: regionName.default('us-east-1'),
  /** A name of one's own before `.awsapps.com`, beside the identity store's id. */
  alias: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .optional(),
  /** In the path of the assertion consumer service for an external identity provider. */
  acsId: z.uuid(),
  signingKey: keyPair,
  identitySource,
  /** Seconds that a sign-in at the portal lasts: 15 minutes to 90 days (FACTS 7.6). */
  portalSessionDuration: z.number().int().min(900).max(7_776_000).default(28_800),
  users: z.record(identityId, storeUser).default({}),
  groups: z.record(identityId, storeGroup).default({}),
  permissionSets: z.record(permissionSetId, permissionSet).default({}),
  assignments: z.array(accountAssignment).default([]),
  provisioned: z.record(accountId, provisionedAccount).default({}),
  applications: z.record(z.string().regex(/^ins-[a-z0-9]{16}$/), samlApplication).default({}),
  oauthApplications: z
    .record(z.string().regex(/^apl-[a-zA-Z0-9]{16}$/), oauthApplication)
    .default({}),
  trustedTokenIssuers: z.record(tokenIssuerId, trustedTokenIssuer).default({}),
  /** Attributes for access control: session tag keys and where each value comes from. */
  accessControlAttributes: z
    .record(z.string().min(1).max(128), z.string().regex(/^\$\{path:[^}]+\}$/))
    .optional(),
});
