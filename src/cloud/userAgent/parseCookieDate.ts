import type { Instant } from '../../kit/time.ts';

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** RFC 6265bis section 5.1.1: what separates the parts of a date. */
const delimiter = /[\t\u0020-/;-@[-`{-~]+/;

/** A moment that exists; undefined for one like 31 February or 25 o'clock. */
function instantOf(
  year: number,
  month: number,
  day: number,
  time: readonly [number, number, number],
): Instant | undefined {
  const [hour, minute, second] = time;
  if (year < 1601 || day < 1 || hour > 23 || minute > 59 || second > 59) return undefined;
  const at = Date.UTC(year, month, day, hour, minute, second);
  return new Date(at).getUTCDate() === day ? at : undefined;
}

/**
 * Reads the value of an `Expires` attribute as browsers do: any order, any separators, two-digit
 * years from 1970 to 2069. Undefined where a part is missing or no such moment exists.
 * Source: RFC 6265bis section 5.1.1.
 */
export function parseCookieDate(text: string): Instant | undefined {
  let time: readonly [number, number, number] | undefined;
  let day: number | undefined;
  let month: number | undefined;
  let year: number | undefined;
  for (const part of text.split(delimiter)) {
    const clock = /^(\d{1,2}):(\d{1,2}):(\d{1,2})(?!\d)/.exec(part);
    const days = /^(\d{1,2})(?!\d)/.exec(part);
    const named = months.indexOf(part.slice(0, 3).toLowerCase());
    const years = /^(\d{2,4})(?!\d)/.exec(part);
    if (!time && clock) time = [Number(clock[1]), Number(clock[2]), Number(clock[3])];
    else if (day === undefined && days) day = Number(days[1]);
    else if (month === undefined && named >= 0) month = named;
    else if (year === undefined && years) year = Number(years[1]);
  }
  if (!time || day === undefined || month === undefined || year === undefined) return undefined;
  if (year < 70) year += 2000;
  else if (year < 100) year += 1900;
  return instantOf(year, month, day, time);
}
