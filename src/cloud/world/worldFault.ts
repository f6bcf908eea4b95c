/** One fault of a world file: where (an RFC 6901 JSON Pointer) and what. */
export interface WorldFault {
  readonly pointer: string;
  readonly message: string;
}

/** Writes a path as a JSON Pointer. */
export const pointerOf = (path: readonly PropertyKey[]): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
