/** Milliseconds since 1970 in UTC, as the world's clock counts them. */
export type Instant = number;

export const seconds = (count: number): number => count * 1000;
export const minutes = (count: number): number => seconds(count * 60);

let lastWritten = { at: NaN, text: '' };

/**
 * `2026-01-31T09:00:00Z`: the form of XML timestamps, without fractions. The last one is kept, because who
 * answers a request writes one moment many times.
 */
export function isoTime(at: Instant): string {
  if (at !== lastWritten.at)
    lastWritten = { at, text: `${new Date(at).toISOString().slice(0, -'.000Z'.length)}Z` };
  return lastWritten.text;
}

/** `20260131T090000Z`: the form of `X-Amz-Date`. */
export const basicTime = (at: Instant): string => isoTime(at).replace(/[-:]/g, '');

/** `20260131`: the date in a SigV4 credential scope. */
export const basicDate = (at: Instant): string => basicTime(at).slice(0, 8);

/** Reads `20260131T090000Z`. Undefined where the text is not of that form or no such moment exists. */
export function parseBasicTime(text: string): Instant | undefined {
  const match = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/.exec(text);
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second] = match;
  return parseIsoTime(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}

/** Reads an XML Schema dateTime in UTC, fractions allowed. Undefined where it is not one. */
export function parseIsoTime(text: string): Instant | undefined {
  const match = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(\.\d+)?(Z|[+-]\d{2}:\d{2})$/.exec(text);
  if (!match) return undefined;
  const at = Date.parse(`${match[1]}${(match[2] ?? '').slice(0, 4)}${match[3]}`);
  if (Number.isNaN(at)) return undefined;
  // Date.parse turns 31 February into 3 March; a moment that does not read back the same is refused.
  const utc = match[3] === 'Z';
  return !utc || isoTime(at).startsWith(match[1] ?? '') ? at : undefined;
}
