import * as z from 'zod';
import { accountId, policyDocument } from './formats.ts';

const attachments = z.strictObject({
  serviceControlPolicies: z.array(z.string()).default(['FullAWSAccess']),
  resourceControlPolicies: z.array(z.string()).default(['RCPFullAWSAccess']),
});

export const organization = z.strictObject({
  id: z.string().regex(/^o-[a-z0-9]{10,32}$/),
  managementAccount: accountId,
  /** Whether the management account may take root sessions of members: centralized root access. */
  rootSessions: z.boolean().default(false),
  /** Accounts to which the management of centralized root access is delegated. */
  rootSessionAdministrators: z.array(accountId).default([]),
  /** Service and resource control policies by name. */
  policies: z.record(z.string(), policyDocument),
  root: attachments.extend({ id: z.string().regex(/^r-[a-z0-9]{4,32}$/) }),
  /** Organizational units by id. `parent` is the root's id or another unit's. */
  units: z
    .record(z.string(), attachments.extend({ name: z.string(), parent: z.string() }))
    .default({}),
  accounts: z.record(accountId, attachments.extend({ parent: z.string() })),
});
