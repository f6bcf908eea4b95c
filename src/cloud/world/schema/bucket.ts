import * as z from 'zod';
import { instant, policyDocument, regionName } from './formats.ts';

export const bucketName = z
  .string()
  .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, '3 to 63 lower-case letters, digits, dots, hyphens');

export const bucket = z.strictObject({
  region: regionName.default('us-east-1'),
  policy: policyDocument.optional(),
  objects: z
    .record(
      z.string().min(1),
      z.strictObject({
        contentType: z.string().default('text/plain; charset=utf-8'),
        text: z.string(),
        lastModified: instant,
      }),
    )
    .default({}),
});
