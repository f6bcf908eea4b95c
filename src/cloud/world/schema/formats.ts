import * as z from 'zod';

/** Lengths and characters as in the IAM and STS API models. */
export const accountId = z.string().regex(/^\d{12}$/, 'an account id has 12 digits');
export const arn = z.string().regex(/^arn:aws[\w-]*:/, 'an ARN starts with arn:aws');
export const friendlyName = z.string().regex(/^[\w+=,.@-]{1,128}$/, 'letters, digits and +=,.@-_');
export const path = z.string().regex(/^\/(?:[!-~]+\/)?$/, 'a path starts and ends with /');
export const tags = z.record(z.string(), z.string());

/** Every moment can be written with four digits for the year, sessions that begin then included. */
export const instant = z
  .number()
  .int()
  .min(0)
  .max(Date.UTC(9999, 0))
  .describe('milliseconds since 1970, UTC');

export const providerName = z.string().regex(/^[\w.-]{1,128}$/, 'letters, digits and ._-');
export const hostName = z
  .string()
  .regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)*(?::\d+)?$/, 'a host name in lower case');
export const regionName = z
  .string()
  .regex(/^[a-z]{2}(?:-[a-z]+)+-\d$/, 'a region such as us-east-1');

/** A policy is kept as the JSON it is. The policy language judges it when it is used, as in AWS. */
export const policyDocument = z.json();

/** A unique id of IAM: four letters for its kind, then seventeen of base32. */
export const uniqueId = (prefix: string) => z.string().regex(new RegExp(`^${prefix}[A-Z2-7]{17}$`));

/** A secret of a one-time-code device: base32 without padding (RFC 4648 section 6). */
export const base32Secret = z.string().regex(/^[A-Z2-7]{16,128}$/, 'base32 in capitals');

/**
 * The principals of a stored policy by the unique id they had when it was written, by ARN. IAM keeps
 * the id, not the name: whoever is made anew under an old name is somebody else. An ARN that is not
 * listed is matched by name.
 */
export const boundPrincipals = z.record(arn, z.string()).default({});
