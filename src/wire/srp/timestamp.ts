import type { Instant } from '../../kit/time.ts';

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `TIMESTAMP` of a password claim: `Sat Sep 5 00:00:00 UTC 2026`, English, the day without a zero in front. */
export function writeTimestamp(at: Instant): string {
  const date = new Date(at);
  const time = date.toISOString().slice(11, 19);
  const day = `${days[date.getUTCDay()]} ${months[date.getUTCMonth()]} ${date.getUTCDate()}`;
  return `${day} ${time} UTC ${date.getUTCFullYear()}`;
}

/** Reads such a timestamp; undefined where it is written in any other way, or on the wrong day of the week. */
export function readTimestamp(text: string): Instant | undefined {
  const match = /^\w{3} (\w{3}) (\d{1,2}) (\d{2}):(\d{2}):(\d{2}) UTC (\d{4})$/.exec(text);
  if (!match) return undefined;
  const [, month = '', day, hour, minute, second, year] = match;
  const at = Date.UTC(
    Number(year),
    months.indexOf(month),
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
  );
  return writeTimestamp(at) === text ? at : undefined;
}
