import * as z from 'zod';
import { boundPrincipals, instant, policyDocument, regionName } from './formats.ts';

export const bucketName = z
  .string()
  .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, '3 to 63 lower-case letters, digits, dots, hyphens');

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

export const bucket = z.strictObject({
  region: regionName.default('us-east-1'),
  creationDate: instant.default(0),
  policy: policyDocument.optional(),
  policyPrincipals: boundPrincipals,
  /** S3 sets this for a new bucket: no public policy can be put, and one in place lets no stranger in. */
  blockPublicAccess: z.boolean().default(false),
  objects: z.record(z.string().min(1), storedObject).default({}),
});
