import * as z from 'zod';
import { bucket, bucketName } from './bucket.ts';
import {
  arn,
  base32Secret,
  boundPrincipals,
  friendlyName,
  instant,
  path,
  policyDocument,
  providerName,
  tags,
  uniqueId,
} from './formats.ts';

const permissions = {
  /** Inline policies by name. */
  policies: z.record(z.string(), policyDocument).default({}),
  /** ARNs of managed policies. */
  attachedPolicies: z.array(arn).default([]),
};

/** When an object was made. Objects of a world file that do not say are as old as the lab's accounts. */
const createDate = instant.default(Date.UTC(2026, 0, 12, 9));

const accessKey = z.strictObject({
  accessKeyId: z.string().regex(/^AKIA[A-Z2-7]{16}$/),
  secretAccessKey: z.string().length(40),
  status: z.enum(['Active', 'Inactive']).default('Active'),
  createDate,
});

export const user = z.strictObject({
  userId: uniqueId('AIDA'),
  path: path.default('/'),
  createDate,
  accessKeys: z.array(accessKey).default([]),
  ...permissions,
  permissionsBoundary: arn.optional(),
  tags: tags.default({}),
});

/** Its members are user names of the same account. */
export const group = z.strictObject({
  groupId: uniqueId('AGPA'),
  path: path.default('/'),
  createDate,
  members: z.array(friendlyName).default([]),
  ...permissions,
});

export const role = z.strictObject({
  roleId: uniqueId('AROA'),
  path: path.default('/'),
  createDate,
  description: z.string().optional(),
  trustPolicy: policyDocument,
  trustPrincipals: boundPrincipals,
  /** Seconds. */
  maxSessionDuration: z.number().int().min(3600).max(43200).default(3600),
  ...permissions,
  permissionsBoundary: arn.optional(),
  tags: tags.default({}),
});

/** A virtual MFA device (RFC 6238), by its serial number: an ARN. */
export const mfaDevice = z.strictObject({
  secret: base32Secret,
  /** Who has enabled it: a user's name, or `root`. Absent: nobody yet. */
  owner: z.union([z.literal('root'), z.strictObject({ user: friendlyName })]).optional(),
  enableDate: instant.optional(),
  /** The latest time step whose code was used. A code counts once. */
  lastUsedStep: z.number().int().min(0).optional(),
});

export const samlProvider = z.strictObject({
  /** The IdP's metadata XML, as uploaded. */
  metadata: z.string(),
  providerId: z.string().regex(/^[A-Z0-9]{22,64}$/),
  createDate: instant,
  tags: tags.default({}),
});

/** Kept under the issuer's URL without `https://`. */
export const openIdConnectProvider = z.strictObject({
  clientIds: z.array(z.string().min(1).max(255)).max(100).default([]),
  /** SHA-1 of the top intermediate certificate of the host that serves the keys. */
  thumbprints: z
    .array(z.string().regex(/^[0-9a-fA-F]{40}$/))
    .max(5)
    .default([]),
  createDate,
  tags: tags.default({}),
});

const policyVersion = z.strictObject({ document: policyDocument, createDate });

/** A customer managed policy, kept under its name. */
export const managedPolicy = z.strictObject({
  policyId: uniqueId('ANPA'),
  path: path.default('/'),
  description: z.string().optional(),
  createDate,
  /** When the default version last changed. Absent: never since it was made. */
  updateDate: instant.optional(),
  /** By their ids: `v1`, `v2` and so on. */
  versions: z.record(z.string().regex(/^v[1-9]\d*$/), policyVersion),
  /** The version that counts: one of those listed. */
  defaultVersion: z.string(),
  /** How many versions were ever made. The id of one that was deleted is not used again. */
  versionCount: z.number().int().min(1).default(1),
  tags: tags.default({}),
});

/** An EC2 instance on which the agent of Systems Manager runs. */
const managedNode = z.strictObject({
  computerName: z.string().min(1).max(255),
  platform: z.enum(['Windows', 'Linux']),
  /** Whether the agent reported lately: it needs a role of the instance, and a way to the service. */
  pingStatus: z.enum(['Online', 'ConnectionLost']),
});

export const account = z.strictObject({
  name: z.string(),
  alias: z.string().optional(),
  /** Of the account's root user; Organizations and the access portal show it. */
  email: z.string().optional(),
  /** Access keys of the root user, which AWS advises not to have. */
  rootAccessKeys: z.array(accessKey).default([]),
  users: z.record(friendlyName, user).default({}),
  groups: z.record(friendlyName, group).default({}),
  roles: z.record(friendlyName, role).default({}),
  /** Customer managed policies by name. */
  managedPolicies: z.record(friendlyName, managedPolicy).default({}),
  mfaDevices: z.record(arn, mfaDevice).default({}),
  samlProviders: z.record(providerName, samlProvider).default({}),
  openIdConnectProviders: z
    .record(z.string().regex(/^[a-z0-9.-]+(?:\/[^?#]*)?$/), openIdConnectProvider)
    .default({}),
  /** Outbound federation: the account's issuer, where it is enabled. */
  outboundWebIdentity: z.strictObject({ issuer: z.url({ protocol: /^https$/ }) }).optional(),
  buckets: z.record(bucketName, bucket).default({}),
  /** By the id of the instance. */
  managedNodes: z.record(z.string().regex(/^i-[0-9a-f]{17}$/), managedNode).optional(),
});
