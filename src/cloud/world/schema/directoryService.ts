import * as z from 'zod';
import { accountId, arn } from './formats.ts';

/** An application of AWS that takes its people from the directory. */
const application = z.strictObject({
  /** Whether it was enabled for this directory. */
  enabled: z.boolean().default(true),
  /** Whose members may use it. */
  groups: z.array(z.string()).default([]),
  /** The role with which it calls AWS itself, whoever uses it. */
  serviceRole: arn,
});

/** What AWS Directory Service runs for a domain, kept under its id. */
export const directoryService = z.strictObject({
  kind: z.enum(['ADConnector', 'MicrosoftAD']),
  /** The domain: people and groups are there, and not here. */
  directory: z.string(),
  account: accountId,
  /** Of its access URL, `https://<alias>.awsapps.com`. */
  alias: z.string().regex(/^[a-z0-9][a-z0-9-]{1,62}$/),
  /** Whether the domain controllers can be reached: those of an AD Connector are on the premises. */
  reachable: z.boolean().default(true),
  /** Whether people may sign in to the console by the access URL. */
  consoleAccess: z.boolean().default(true),
  /** Which groups may take which role, by the role's ARN. */
  delegatedRoles: z.record(arn, z.strictObject({ groups: z.array(z.string()) })).default({}),
  /** By their names at AWS, such as `quicksight`. */
  applications: z.record(z.string(), application).default({}),
});

export const directoryId = z.string().regex(/^d-[0-9a-f]{10}$/);
