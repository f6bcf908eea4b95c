import * as z from 'zod';

/**
 * The API of a company outside of AWS that lets programs in by tokens of their own issuers, by its host
 * name.
 */
export const partnerApi = z.strictObject({
  name: z.string(),
  /** What a token must state as `aud`. */
  audience: z.string().min(1),
  algorithms: z
    .array(z.enum(['RS256', 'RS384', 'RS512', 'ES256', 'ES384', 'ES512']))
    .default(['RS256', 'ES384']),
  /** Seconds by which clocks may differ. */
  skew: z.number().int().min(0).default(60),
  /** Customers by the issuer of their tokens. */
  customers: z.record(
    z.url({ protocol: /^https$/ }),
    z.strictObject({
      name: z.string(),
      /** Whom of the customer it lets in. Absent: whomever the issuer vouches for. */
      subjects: z.array(z.string()).optional(),
    }),
  ),
});
