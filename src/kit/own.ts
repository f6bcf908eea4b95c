/**
 * A record's own entry. What every object inherits, such as `constructor`, is none: names come from
 * requests, and a plain look-up would find it.
 */
export const own = <Value>(
  record: Readonly<Record<string, Value>> | undefined,
  key: string,
): Value | undefined =>
  record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
