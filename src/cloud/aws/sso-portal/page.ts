import { fromBase64, textOf, toBase64, utf8 } from '../../../kit/bytes.ts';
import { check, type Why } from '../../../kit/why.ts';
import { identityCenterRules as rules } from '../identity-center/rules.ts';

/** A part of a list, and how to ask for the next. */
export interface ListPage<Item> {
  readonly why: Why;
  /** Undefined where the token is not one that this list gave out. */
  readonly items?: readonly Item[];
  readonly nextToken?: string | undefined;
}

/** How many a page has where the request does not say. AWS does not publish its number. */
const pageSize = 100;

const tokenFor = (start: number): string => toBase64(utf8(`start=${start}`));

/** Where a page begins; undefined for a token that no page gave out. */
function startOf(token: string): number | undefined {
  const text = /^start=(\d{1,6})$/.exec(textOf(fromBase64(token) ?? utf8('')));
  return text ? Number(text[1]) : undefined;
}

/** One page of a list: from where the token says, as many as asked for. */
export function pageOf<Item>(
  all: readonly Item[],
  token: string | undefined,
  size: number = pageSize,
): ListPage<Item> {
  const start = token === undefined ? 0 : startOf(token);
  const why = check(rules.nextToken, token === undefined ? null : start !== undefined, {
    ...(token !== undefined && { saw: token }),
  });
  if (start === undefined) return { why };
  return {
    why,
    items: all.slice(start, start + size),
    nextToken: start + size < all.length ? tokenFor(start + size) : undefined,
  };
}
