import * as z from 'zod';
import { arn, policyDocument } from './formats.ts';

/** What a group of the directory gets in AWS, through a broker. */
const brokeredAccess = z.strictObject({
  /** The group whose members may have it. */
  group: z.string(),
  /** The role of which the broker begins a session. Absent: it asks for a federation token instead. */
  role: arn.optional(),
  /** The session policy that the broker passes. */
  policy: policyDocument.optional(),
});

/** A custom identity broker: a web site of the company that holds AWS credentials of its own. */
export const broker = z.strictObject({
  name: z.string(),
  /** The directory that it asks about people. */
  directory: z.string(),
  /** What it signs its calls to AWS with: a user's access key, or temporary credentials. */
  credentials: z.strictObject({
    accessKeyId: z.string(),
    secretAccessKey: z.string(),
    sessionToken: z.string().optional(),
  }),
  /** By the name under which people ask for it. */
  access: z.record(z.string(), brokeredAccess),
  /** Whether it turns an empty password down before it asks the directory (RFC 4513 section 5.1.2). */
  refusesEmptyPassword: z.boolean().default(true),
  /** Whether it looks at a person's groups when they ask for access, and not only when it draws its page. */
  checksGroup: z.boolean().default(true),
  /** Seconds that it asks STS for. Absent: as long as STS gives by itself. */
  durationSeconds: z.number().int().optional(),
  /** Seconds of a console session that it asks the federation endpoint for. Absent: the credentials' own. */
  sessionDuration: z.number().int().optional(),
  /** Whether it passes the person's department as a session tag. */
  tagsDepartment: z.boolean().default(false),
  /** Where its sign-in links lead. */
  consolePage: z.url({ protocol: /^https$/ }),
});
