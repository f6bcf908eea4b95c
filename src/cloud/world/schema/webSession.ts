import * as z from 'zod';
import { instant } from './formats.ts';

/** A browser's session at a web site of the world: what stands behind its cookie or link. */
export const webSession = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('idp'),
    host: z.string(),
    person: z.string(),
    signedInAt: instant,
  }),
  /** A sign-in at a custom broker, with the credentials that it has obtained for the person. */
  z.strictObject({
    kind: z.literal('broker'),
    host: z.string(),
    person: z.string(),
    expiresAt: instant,
    credentials: z
      .strictObject({
        accessKeyId: z.string(),
        secretAccessKey: z.string(),
        sessionToken: z.string(),
        /** As STS wrote it. */
        expiration: z.string(),
      })
      .optional(),
  }),
  /** A sign-in at the access URL of a directory, for the console. */
  z.strictObject({
    kind: z.literal('directory'),
    directoryId: z.string(),
    person: z.string(),
    expiresAt: instant,
  }),
  /** A sign-in to an application of a directory: first the code in the address, then the cookie. */
  z.strictObject({
    kind: z.enum(['application-code', 'application']),
    directoryId: z.string(),
    application: z.string(),
    person: z.string(),
    expiresAt: instant,
  }),
  z.strictObject({
    kind: z.literal('console'),
    accessKeyId: z.string(),
    expiresAt: instant,
    issuer: z.string().optional(),
    /** Where a custom broker has its people sign in again. */
    signInPage: z.url({ protocol: /^https?$/ }).optional(),
  }),
  /** No session yet: the token of a sign-in link of the federation endpoint. */
  z.strictObject({
    kind: z.literal('sign-in-token'),
    accessKeyId: z.string(),
    expiresAt: instant,
    /** Seconds that the console session is to last. Absent: as long as the credentials. */
    sessionDuration: z.number().int().min(900).max(43_200).optional(),
  }),
  /** A sign-in at the access portal of Identity Center. */
  z.strictObject({
    kind: z.literal('portal'),
    userId: z.string(),
    signedInAt: instant,
    expiresAt: instant,
    /** Attributes for access control that an external identity provider asserted, by tag key. */
    assertedAttributes: z.record(z.string(), z.string()).default({}),
  }),
  /** A sign-in at the hosted UI of a user pool. */
  z.strictObject({
    kind: z.literal('user-pool'),
    pool: z.string(),
    username: z.string(),
    sub: z.string(),
    signedInAt: instant,
    expiresAt: instant,
  }),
]);
