import { demonstrationKeys } from '../../../wire/jwt/demonstrationKeys.ts';

/** The algorithms that AWS signs its own tokens with, and the key for each (FACTS 4.9, 4.10). */
export const outboundKeys = {
  RS256: demonstrationKeys.outboundRsa,
  ES384: demonstrationKeys.outboundEc,
} as const;

export type OutboundAlgorithm = keyof typeof outboundKeys;
