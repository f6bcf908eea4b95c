import * as z from 'zod';
import { accountId, arn, instant, policyDocument, tags } from './formats.ts';

const issued = {
  accessKeyId: z.string(),
  secretAccessKey: z.string(),
  sessionToken: z.string(),
  account: accountId,
  issuedAt: instant,
  expiresAt: instant,
  tags: tags.default({}),
  inlineSessionPolicy: policyDocument.optional(),
  sessionPolicyArns: z.array(arn).default([]),
  sourceIdentity: z.string().optional(),
  /** When the holder proved themselves with a one-time code. Absent: they did not. */
  mfaAuthenticatedAt: instant.optional(),
};

/** Temporary credentials, by whom they stand for. */
export const session = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('role'),
    issuedBy: z.enum([
      'AssumeRole',
      'AssumeRoleWithSAML',
      'AssumeRoleWithWebIdentity',
      'GetDelegatedAccessToken',
    ]),
    ...issued,
    roleName: z.string(),
    roleId: z.string(),
    sessionName: z.string(),
    transitiveTagKeys: z.array(z.string()).default([]),
    /** It began with temporary credentials: role chaining. */
    chained: z.boolean().default(false),
    /** Keys that outlive the token exchange, such as saml:sub. */
    context: z.record(z.string(), z.union([z.string(), z.array(z.string())])).default({}),
    federatedProvider: z.string().optional(),
  }),
  /** GetSessionToken: the user themselves, for a while. */
  z.strictObject({
    kind: z.literal('user'),
    issuedBy: z.literal('GetSessionToken'),
    ...issued,
    userName: z.string(),
    userId: z.string(),
  }),
  /** GetFederationToken: somebody whom an IAM user vouches for. */
  z.strictObject({
    kind: z.literal('federated-user'),
    issuedBy: z.literal('GetFederationToken'),
    ...issued,
    name: z.string(),
    /** Who vouches. Absent: the root user. */
    user: z.strictObject({ userName: z.string(), userId: z.string() }).optional(),
  }),
  /** The root user, by a key of its own or as a member account's by AssumeRoot. */
  z.strictObject({
    kind: z.literal('root'),
    issuedBy: z.enum(['AssumeRoot', 'GetSessionToken']),
    ...issued,
  }),
]);
