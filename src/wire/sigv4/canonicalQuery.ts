import { percentEncode } from './percentEncoding.ts';
import type { QueryParameters } from './queryParameters.ts';

/**
 * The third line of the canonical request: every name and value encoded, sorted by name, then by
 * value; a parameter without a value ends in `=` (IAM User Guide, "Create a canonical request").
 * Which parameters the signature covers is the caller's to say.
 */
export const canonicalQuery = (parameters: QueryParameters): string =>
  parameters
    .map(([name, value]) => [percentEncode(name), percentEncode(value)] as const)
    .sort(([a, x], [b, y]) => compare(a, b) || compare(x, y))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
