import * as z from 'zod';

/** What is not known for sure of AWS, kept in one place. FACTS marks each of these as a guess. */
export const settings = z.strictObject({
  /** Seconds a request's clock may differ from ours (AWS: 15 minutes is what users report). */
  signatureSkew: z.number().int().min(0).default(900),
  /** Whether a SessionDuration above the role's MaxSessionDuration is refused at console sign-in. */
  consoleHonoursMaxSessionDuration: z.boolean().default(true),
  /** Seconds a SAML response may be old when it is redeemed. */
  samlRedemptionWindow: z.number().int().min(0).default(300),
  /** Whether a refusal of the sign-in federation endpoint comes with a page, or with nothing. */
  federationErrorPage: z.boolean().default(true),
  /** Seconds after its `exp` that STS still takes an ID token. */
  idTokenSkew: z.number().int().min(0).default(300),
  /** Whether every claim of an ID token is a condition key, or only those that IAM documents. */
  everyClaimIsConditionKey: z.boolean().default(false),
  /** Seconds that Identity Center asks devices to wait between two polls. */
  deviceAuthorizationInterval: z.number().int().min(1).default(1),
});
