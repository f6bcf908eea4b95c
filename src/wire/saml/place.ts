import type { Place } from '../../kit/why.ts';
import { pathOf } from '../xml/elements.ts';
import type { XmlElement } from '../xml/parseXml.ts';

/** Where a check of a SAML message looked: an XPath in the message's own prefixes. */
export function placeOf(
  element: XmlElement | undefined,
  attribute?: string,
): { readonly at?: Place } {
  if (!element) return {};
  const path = pathOf(element);
  return {
    at: {
      document: 'assertion',
      pointer: attribute === undefined ? path : `${path}/@${attribute}`,
    },
  };
}
