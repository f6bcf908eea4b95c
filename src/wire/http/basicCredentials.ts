import { fromBase64, strictTextOf } from '../../kit/bytes.ts';
import { headerOf, type HttpRequest } from './records.ts';

/** RFC 6749 section 2.3.1: both halves are form-encoded before they are joined. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

/**
 * The client that `Authorization: Basic` states, as RFC 6749 section 2.3.1 writes it; undefined where there
 * is no such header that can be read.
 */
export function basicCredentials(
  request: HttpRequest,
): { readonly id: string; readonly secret: string } | undefined {
  const [, encoded] = /^basic +(\S+)$/i.exec(headerOf(request, 'authorization') ?? '') ?? [];
  const bytes = encoded === undefined ? undefined : fromBase64(encoded);
  const pair = bytes && strictTextOf(bytes);
  const colon = pair?.indexOf(':') ?? -1;
  if (pair === undefined || colon < 0) return undefined;
  return { id: decoded(pair.slice(0, colon)), secret: decoded(pair.slice(colon + 1)) };
}
