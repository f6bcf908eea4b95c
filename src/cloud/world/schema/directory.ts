import * as z from 'zod';

const person = z.strictObject({
  /** Shown name, such as Ana Torres. */
  displayName: z.string(),
  givenName: z.string(),
  surname: z.string(),
  mail: z.string(),
  department: z.string().optional(),
  password: z.string(),
  /** The right password no longer signs in: a new one has to be chosen first. */
  passwordExpired: z.boolean().optional(),
  /** Switched off by an administrator. */
  disabled: z.boolean().optional(),
  /** Names of the groups the person belongs to (what AD calls tokenGroups). */
  groups: z.array(z.string()).default([]),
});

/** An Active Directory domain, kept under its DNS name. People by sAMAccountName. */
export const directory = z.strictObject({
  netbiosName: z.string(),
  people: z.record(z.string(), person),
});
