import * as z from 'zod';
import { instant } from './formats.ts';

/** A browser's session at a web site of the world: what stands behind its cookie. */
export const webSession = z.discriminatedUnion('kind', [
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
