import * as z from 'zod';
import { accountId, instant } from './formats.ts';

/** Present: it failed, and why. */
const failureReason = z.string().optional();

const assigned = {
  createdDate: instant,
  permissionSetArn: z.string(),
  account: accountId,
  principalType: z.enum(['USER', 'GROUP']),
  principalId: z.string(),
  failureReason,
};

/**
 * What became of a request to Identity Center that AWS works on in the background, kept under its request
 * id (FACTS 7.1).
 */
export const identityCenterRequest = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('assignment-creation'), ...assigned }),
  z.strictObject({ kind: z.literal('assignment-deletion'), ...assigned }),
  z.strictObject({
    kind: z.literal('provisioning'),
    createdDate: instant,
    permissionSetArn: z.string(),
    /** Absent: all accounts that have the permission set. */
    account: accountId.optional(),
    failureReason,
  }),
]);
