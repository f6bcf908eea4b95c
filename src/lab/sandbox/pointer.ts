/** The reference tokens of an RFC 6901 JSON Pointer, unescaped. */
export const tokensOf = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));

/** What a JSON Pointer names in a value; undefined where there is nothing. */
export function valueAt(json: unknown, pointer: string): unknown {
  let at = json;
  for (const token of tokensOf(pointer))
    at =
      typeof at === 'object' && at !== null && Object.hasOwn(at, token)
        ? (at as Record<string, unknown>)[token]
        : undefined;
  return at;
}

/** Whether a pointer names a place, or something within it. */
export const isWithin = (pointer: string, place: string): boolean =>
  pointer === place || pointer.startsWith(`${place}/`);
