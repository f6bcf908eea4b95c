import { fromBase64, textOf, toBase64, utf8 } from '../../../kit/bytes.ts';

export interface Listing {
  readonly prefix: string;
  readonly delimiter: string;
  /** 0 to 1000. */
  readonly maxKeys: number;
  /** Keys up to and including this one are left out. */
  readonly after: string;
}

export interface Page {
  readonly keys: readonly string[];
  /** Keys that share a prefix up to the delimiter, rolled up into one entry. */
  readonly commonPrefixes: readonly string[];
  /** The last key or common prefix, where more follow. */
  readonly last?: string;
}

/** Order of UTF-8 bytes, as S3 sorts keys. */
const byBytes = (a: string, b: string): number => {
  const [left, right] = [utf8(a), utf8(b)];
  for (let index = 0; index < Math.min(left.length, right.length); index += 1) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
};

/** One page of a bucket's keys (Amazon S3 API Reference, ListObjectsV2). */
export function listKeys(all: readonly string[], listing: Listing): Page {
  const { prefix, delimiter, maxKeys, after } = listing;
  const keys: string[] = [];
  const commonPrefixes: string[] = [];
  let last: string | undefined;
  for (const key of all.filter((each) => each.startsWith(prefix)).toSorted(byBytes)) {
    const cut = delimiter === '' ? -1 : key.indexOf(delimiter, prefix.length);
    const entry = cut < 0 ? key : key.slice(0, cut + delimiter.length);
    if (byBytes(entry, after) <= 0 || entry === commonPrefixes.at(-1)) continue;
    if (keys.length + commonPrefixes.length === maxKeys)
      return { keys, commonPrefixes, ...(last !== undefined && { last }) };
    (cut < 0 ? keys : commonPrefixes).push(entry);
    last = entry;
  }
  return { keys, commonPrefixes };
}

/** The opaque token that continues a listing: the last entry of the page before. */
export const continuationToken = (last: string): string => toBase64(utf8(`after:${last}`));

export function readContinuationToken(token: string): string | undefined {
  const bytes = fromBase64(token);
  const text = bytes && textOf(bytes);
  return text?.startsWith('after:') ? text.slice('after:'.length) : undefined;
}
