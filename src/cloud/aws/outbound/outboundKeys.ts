import { awsDemonstrationKeys } from '../../../wire/jwt/awsDemonstrationKeys.ts';

/** The algorithms that AWS signs its own tokens with, and the key for each (FACTS 4.9, 4.10). */
export const outboundKeys = {
  RS256: awsDemonstrationKeys.outboundRsa,
  ES384: awsDemonstrationKeys.outboundEc,
} as const;

export type OutboundAlgorithm = keyof typeof outboundKeys;
