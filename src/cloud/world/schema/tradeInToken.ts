import * as z from 'zod';
import { accountId, arn, friendlyName, instant, policyDocument } from './formats.ts';

/**
 * What a trade-in token of IAM's temporary delegation is good for, kept under the token: a session of a
 * role, with no more than the permissions that were approved. Requests for delegation are not part of the
 * mock, so a world holds the tokens from the start.
 */
export const tradeInToken = z.strictObject({
  /** Who may trade it in. */
  recipientAccount: accountId,
  account: accountId,
  roleName: friendlyName,
  sessionName: z.string().regex(/^[\w+=,.@-]{2,64}$/),
  policy: policyDocument.optional(),
  policyArns: z.array(arn).default([]),
  /** Seconds. */
  sessionDuration: z.number().int().min(900).max(43_200).default(3600),
  expiresAt: instant,
});
