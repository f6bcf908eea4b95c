/** Two flows side by side, as they stand in the address bar. Ids are as given: the page judges whether they exist. */
export interface CompareAddress {
  readonly a: string;
  readonly b: string;
  /** How many moves both have made together; absent before the first. */
  readonly at?: number;
}

/**
 * Reads a comparison from an address inside the lab.
 *
 * @param pathname such as `/compare/saml-api/web-identity/`, with or without the slash or `index.html` at the end
 * @param search such as `?at=3`; what is not known here is passed over
 * @returns undefined where the address does not name two flows
 */
export function parseCompareAddress(pathname: string, search: string): CompareAddress | undefined {
  const match = /^\/compare\/([^/]+)\/([^/]+)\/?(?:index\.html)?$/.exec(pathname);
  const [a, b] = [match?.[1], match?.[2]].map((part) => decode(part ?? ''));
  if (!a || !b) return undefined;
  const at = Number(new URLSearchParams(search).get('at') ?? 0);
  return { a, b, ...(Number.isSafeInteger(at) && at > 0 && { at }) };
}

/** Writes a comparison as an address inside the lab: where flow `a` stands beside flow `b`. */
export const formatCompareAddress = ({ a, b, at = 0 }: CompareAddress): string =>
  `/compare/${encodeURIComponent(a)}/${encodeURIComponent(b)}/${at > 0 ? `?at=${at}` : ''}`;

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
