import { textOf, utf8 } from '../../kit/bytes.ts';

const reserved = /[!'()*]/g;

/**
 * Percent-encodes everything but `A-Z a-z 0-9 - . _ ~`, in upper-case hexadecimal, as SigV4 asks
 * (IAM User Guide, "Create a signed AWS API request"; RFC 3986 section 2.3).
 */
export const percentEncode = (text: string): string =>
  // encodeURIComponent throws at half a surrogate pair; as bytes it is U+FFFD.
  encodeURIComponent(textOf(utf8(text))).replace(
    reserved,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** Undoes percent-encoding. Text whose escapes are broken or not UTF-8 stays as it is. */
export function percentDecode(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}
