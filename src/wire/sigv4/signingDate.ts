import { parseBasicTime, type Instant } from '../../kit/time.ts';

const imfFixdate =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/**
 * Reads the date of a signature: `20260131T090000Z`, or in the header `Date` also the form of
 * RFC 9110 section 5.6.7. Undefined where it is neither.
 */
export function parseSigningDate(text: string): Instant | undefined {
  const basic = parseBasicTime(text);
  if (basic !== undefined || !imfFixdate.test(text)) return basic;
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : at;
}
