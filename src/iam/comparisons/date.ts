import { parseIsoTime, seconds } from '../../kit/time.ts';
import { ordered } from './ordered.ts';

const isoForm = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}:\d{2})(:\d{2}(?:\.\d+)?)?(.*))?)?)?$/i;

function parseDate(text: string): number | undefined {
  if (/^(?:\d{1,3}|\d{5,15})$/.test(text)) return seconds(Number(text));
  const match = isoForm.exec(text);
  if (!match) return undefined;
  const [, year, month = '01', day = '01', minute = '00:00', second = ':00', zone = 'Z'] = match;
  return parseIsoTime(`${year}-${month}-${day}T${minute}${second}${zone.toUpperCase() || 'Z'}`);
}

/**
 * Moments: the forms of W3C date and time (a missing part is its first value, a missing zone UTC),
 * or seconds since 1970. Four digits are a year.
 * Source: IAM User Guide, reference_policies_elements_condition_operators, date operators.
 */
export const date = ordered('a date in ISO 8601 or in seconds since 1970', parseDate);
