import { own } from '../../kit/own.ts';

type Members = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Members => typeof value === 'object' && value !== null;

/** The reference tokens of an RFC 6901 JSON Pointer. */
const tokensOf = (pointer: string): readonly string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));

/** The value that an RFC 6901 JSON Pointer names; undefined where there is none. */
export const valueAt = (document: unknown, pointer: string): unknown =>
  tokensOf(pointer).reduce<unknown>(
    (value, token) => (isObject(value) ? own(value, token) : undefined),
    document,
  );

function change(value: unknown, [token, ...rest]: readonly string[], becomes: unknown): unknown {
  if (token === undefined) return becomes;
  if (!isObject(value)) return value;
  const changed = change(own(value, token), rest, becomes);
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    return items.flatMap((item, index) => {
      if (String(index) !== token) return [item];
      return changed === undefined ? [] : [changed];
    });
  }
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, member]) => {
      if (name !== token) return [[name, member]];
      return changed === undefined ? [] : [[name, changed]];
    }),
  );
}

/** The document with another value at a place; with none there at all where it becomes undefined. */
export const changeAt = (document: unknown, pointer: string, becomes: unknown): unknown =>
  change(document, tokensOf(pointer), becomes);
