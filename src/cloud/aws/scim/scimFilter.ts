import type { ScimFilter } from './scimTurn.ts';

const comparison = /^\s*([\w.]+)\s+eq\s+"([^"]*)"\s*(?:$|and\s)/i;

/**
 * Reads a filter (RFC 7644 section 3.4.2.2) as far as Identity Center takes them: `eq`, and `and` between two
 * (IAM Identity Center SCIM Implementation Developer Guide, "Limitations from SCIM specification").
 * @returns no attribute at all for any other filter
 */
export function readFilter(text: string): ScimFilter {
  const wanted = new Map<string, string>();
  for (let rest = text, left = 2; rest !== ''; left -= 1) {
    const [whole = '', attribute = '', value = ''] = comparison.exec(rest) ?? [];
    if (attribute === '' || left === 0 || wanted.has(attribute)) return new Map();
    wanted.set(attribute, value);
    rest = rest.slice(whole.length);
    if (rest === '' && /and\s$/i.test(whole)) return new Map();
  }
  return wanted;
}

/** Whether the filter names exactly these attributes, in any order. */
export const names = (filter: ScimFilter, ...attributes: readonly string[]): boolean =>
  filter.size === attributes.length && attributes.every((attribute) => filter.has(attribute));
