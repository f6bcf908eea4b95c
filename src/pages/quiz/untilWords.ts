const hour = 3_600_000;
const day = 24 * hour;

/** When a moment comes, in words: both in milliseconds since 1970. */
export function untilWords(due: number, now: number): string {
  const wait = due - now;
  if (wait <= 0) return 'now';
  if (wait <= hour) return 'within the hour';
  if (wait < day) return `in ${Math.ceil(wait / hour)} hours`;
  const days = Math.round(wait / day);
  return days === 1 ? 'tomorrow' : `in ${days} days`;
}
