import * as z from 'zod';

/** Lengths and characters as in the IAM and STS API models. */
const accountId = z.string().regex(/^\d{12}$/, 'an account id has 12 digits');
const arn = z.string().regex(/^arn:aws[\w-]*:/, 'an ARN starts with arn:aws');
const friendlyName = z.string().regex(/^[\w+=,.@-]{1,128}$/, 'letters, digits and +=,.@-_');
const path = z.string().regex(/^\/(?:[!-~]+\/)?$/, 'a path starts and ends with /');
const tags = z.record(z.string(), z.string());
/** Every moment can be written with four digits for the year, sessions that begin then included. */
const instant = z
  .number()
  .int()
  .min(0)
  .max(Date.UTC(9999, 0))
  .describe('milliseconds since 1970, UTC');
const bucketName = z
  .string()
  .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, '3 to 63 lower-case letters, digits, dots, hyphens');
const providerName = z.string().regex(/^[\w.-]{1,128}$/, 'letters, digits and ._-');
const hostName = z
  .string()
  .regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)*(?::\d+)?$/, 'a host name in lower case');
const regionName = z.string().regex(/^[a-z]{2}(?:-[a-z]+)+-\d$/, 'a region such as us-east-1');
/** Ten years ahead or behind. */
const clockOffset = z.number().min(-315_360_000).max(315_360_000).describe('seconds');

/** A policy is kept as the JSON it is. The policy language judges it when it is used, as in AWS. */
const policyDocument = z.json();

const permissions = {
  /** Inline policies by name. */
  policies: z.record(z.string(), policyDocument).default({}),
  /** ARNs of managed policies. */
  attachedPolicies: z.array(arn).default([]),
  permissionsBoundary: arn.optional(),
  tags: tags.default({}),
};

const accessKey = z.strictObject({
  accessKeyId: z.string().regex(/^AKIA[A-Z2-7]{16}$/),
  secretAccessKey: z.string().length(40),
  status: z.enum(['Active', 'Inactive']).default('Active'),
});

const user = z.strictObject({
  userId: z.string().regex(/^AIDA[A-Z2-7]{17}$/),
  path: path.default('/'),
  accessKeys: z.array(accessKey).default([]),
  ...permissions,
});

const role = z.strictObject({
  roleId: z.string().regex(/^AROA[A-Z2-7]{17}$/),
  path: path.default('/'),
  description: z.string().optional(),
  trustPolicy: policyDocument,
  /** Seconds. */
  maxSessionDuration: z.number().int().min(3600).max(43200).default(3600),
  ...permissions,
});

const samlProvider = z.strictObject({
  /** The IdP's metadata XML, as uploaded. */
  metadata: z.string(),
  providerId: z.string().regex(/^[A-Z0-9]{22,64}$/),
  createDate: instant,
});

/** An object of S3. Its content is `text` where that is UTF-8 without a byte order mark, else `base64`. */
const storedObject = z
  .strictObject({
    contentType: z.string().default('text/plain; charset=utf-8'),
    text: z.string().optional(),
    base64: z.base64().optional(),
    lastModified: instant,
    /** Headers that were stored with it and are given back: x-amz-meta-*, Cache-Control and the like. */
    headers: z.record(z.string(), z.string().regex(/^[^\r\n]*$/)).optional(),
    /** In base64, as it was checked when the object was put. */
    checksum: z
      .strictObject({
        algorithm: z.enum(['CRC32', 'CRC32C', 'CRC64NVME', 'SHA1', 'SHA256']),
        value: z.base64(),
      })
      .optional(),
  })
  .refine(({ text, base64 }) => (text === undefined) !== (base64 === undefined), {
    message: 'an object has either text or base64',
  });

const bucket = z.strictObject({
  region: regionName.default('us-east-1'),
  creationDate: instant.default(0),
  policy: policyDocument.optional(),
  /** S3 sets this for a new bucket: no public policy can be put, and one in place lets no stranger in. */
  blockPublicAccess: z.boolean().default(false),
  objects: z.record(z.string().min(1), storedObject).default({}),
});

const account = z.strictObject({
  name: z.string(),
  alias: z.string().optional(),
  users: z.record(friendlyName, user).default({}),
  roles: z.record(friendlyName, role).default({}),
  /** Customer managed policies by name. */
  managedPolicies: z.record(friendlyName, policyDocument).default({}),
  samlProviders: z.record(providerName, samlProvider).default({}),
  buckets: z.record(bucketName, bucket).default({}),
});

const attachments = z.strictObject({
  serviceControlPolicies: z.array(z.string()).default(['FullAWSAccess']),
  resourceControlPolicies: z.array(z.string()).default(['RCPFullAWSAccess']),
});

const organization = z.strictObject({
  id: z.string().regex(/^o-[a-z0-9]{10,32}$/),
  managementAccount: accountId,
  /** Service and resource control policies by name. */
  policies: z.record(z.string(), policyDocument),
  root: attachments.extend({ id: z.string().regex(/^r-[a-z0-9]{4,32}$/) }),
  /** Organizational units by id. `parent` is the root's id or another unit's. */
  units: z
    .record(z.string(), attachments.extend({ name: z.string(), parent: z.string() }))
    .default({}),
  accounts: z.record(accountId, attachments.extend({ parent: z.string() })),
});

const person = z.strictObject({
  /** Shown name, such as Ana Torres. */
  displayName: z.string(),
  givenName: z.string(),
  surname: z.string(),
  mail: z.string(),
  department: z.string().optional(),
  password: z.string(),
  /** Names of the groups the person belongs to (what AD calls tokenGroups). */
  groups: z.array(z.string()).default([]),
});

/** An Active Directory domain, kept under its DNS name. People by sAMAccountName. */
const directory = z.strictObject({
  netbiosName: z.string(),
  people: z.record(z.string(), person),
});

const keyPair = z.strictObject({ privateKeyPem: z.string(), certificatePem: z.string() });

const relyingParty = z.strictObject({
  name: z.string(),
  /** Where the IdP posts its Response. */
  assertionConsumerService: z.url(),
  /** What goes into AudienceRestriction: the relying party's identifier, unless set. */
  audience: z.string().optional(),
  /** Issuance transform rules, each in AD FS's claim rule language. */
  claimRules: z.array(z.strictObject({ name: z.string(), rule: z.string() })),
  /** Minutes that the assertion's Conditions allow. AD FS calls it TokenLifetime. */
  tokenLifetime: z.number().int().min(1).default(60),
  signs: z.enum(['assertion', 'response', 'both']).default('assertion'),
});

/** A SAML 2.0 identity provider like AD FS, by its host name. */
const samlIdentityProvider = z.strictObject({
  name: z.string(),
  entityId: z.string(),
  directory: z.string(),
  signingKey: keyPair,
  /** Whether a RelayState in the sign-on address is read. AD FS's own setting of that name. */
  enableRelayStateForIdpInitiatedSignOn: z.boolean().default(true),
  /** Relying party trusts by identifier. */
  relyingParties: z.record(z.string(), relyingParty),
});

/** What is not known for sure of AWS, kept in one place. FACTS marks each of these as a guess. */
const settings = z.strictObject({
  /** Seconds a request's clock may differ from ours (AWS: 15 minutes is what users report). */
  signatureSkew: z.number().int().min(0).default(900),
  /** Whether a SessionDuration above the role's MaxSessionDuration is refused at console sign-in. */
  consoleHonoursMaxSessionDuration: z.boolean().default(true),
  /** Seconds a SAML response may be old when it is redeemed. */
  samlRedemptionWindow: z.number().int().min(0).default(300),
});

const session = z.strictObject({
  accessKeyId: z.string(),
  secretAccessKey: z.string(),
  sessionToken: z.string(),
  /** The API that issued it. */
  issuedBy: z.enum(['AssumeRoleWithSAML']),
  account: accountId,
  roleName: z.string(),
  roleId: z.string(),
  sessionName: z.string(),
  issuedAt: instant,
  expiresAt: instant,
  tags: tags.default({}),
  transitiveTagKeys: z.array(z.string()).default([]),
  sourceIdentity: z.string().optional(),
  inlineSessionPolicy: policyDocument.optional(),
  sessionPolicyArns: z.array(arn).default([]),
  /** Keys that outlive the token exchange, such as saml:sub. */
  context: z.record(z.string(), z.string()).default({}),
  federatedProvider: z.string().optional(),
});

/** A browser's session at a web site of the world: what stands behind its cookie. */
const webSession = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('idp'),
    host: z.string(),
    person: z.string(),
    signedInAt: instant,
  }),
  z.strictObject({
    kind: z.literal('console'),
    accessKeyId: z.string(),
    expiresAt: instant,
    issuer: z.string().optional(),
  }),
]);

/** One CloudTrail event, with the member names CloudTrail uses. */
const trailEvent = z.looseObject({
  eventVersion: z.string(),
  eventTime: z.string(),
  eventSource: z.string(),
  eventName: z.string(),
  awsRegion: z.string(),
  eventID: z.string(),
  recipientAccountId: z.string(),
});

/** The whole world as one JSON value: what a world file holds. */
export const worldSchema = z.strictObject({
  version: z.literal(1),
  name: z.string(),
  /** All ids are drawn from this and `counter`, so that a replay gives the same bytes. */
  seed: z.string().min(1),
  counter: z.number().int().min(0).default(0),
  clock: instant,
  /** Seconds by which a client's own clock is ahead (behind: negative), by the client's name. */
  clockOffsets: z.record(z.string(), clockOffset).default({}),
  /** The public address that the clients' requests come from: aws:SourceIp. */
  clientAddress: z.union([z.ipv4(), z.ipv6()]).default('203.0.113.17'),
  settings: settings.prefault({}),
  organization,
  accounts: z.record(accountId, account),
  directories: z.record(z.string(), directory).default({}),
  samlIdentityProviders: z.record(hostName, samlIdentityProvider).default({}),
  sessions: z.record(z.string(), session).default({}),
  webSessions: z.record(z.string(), webSession).default({}),
  trail: z.array(trailEvent).default([]),
});

export type WorldFile = z.output<typeof worldSchema>;
export type Account = z.output<typeof account>;
export type User = z.output<typeof user>;
export type Role = z.output<typeof role>;
export type Bucket = z.output<typeof bucket>;
export type SamlProvider = z.output<typeof samlProvider>;
export type Organization = z.output<typeof organization>;
export type Directory = z.output<typeof directory>;
export type Person = z.output<typeof person>;
export type SamlIdentityProvider = z.output<typeof samlIdentityProvider>;
export type RelyingParty = z.output<typeof relyingParty>;
export type Session = z.output<typeof session>;
export type WebSession = z.output<typeof webSession>;
export type TrailEvent = z.output<typeof trailEvent>;
