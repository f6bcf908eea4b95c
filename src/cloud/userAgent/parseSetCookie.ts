import { failure, type Result, success } from '../../kit/result.ts';

/** A `Set-Cookie` header in its parts; attributes by lower-case name, the last of each name. */
export interface SetCookie {
  readonly name: string;
  readonly value: string;
  readonly attributes: ReadonlyMap<string, string>;
}

const mostBytes = 4096;
const mostAttributeBytes = 1024;

/** RFC 6265bis section 5.6 step 1: control characters other than the tab. */
const control = /(?!\t)\p{Cc}/u;

/** Name and value around the first `=`. Without one, all of it is the second. */
function pairOf(text: string): readonly [name: string, value: string] {
  const at = text.indexOf('=');
  return at < 0 ? ['', text.trim()] : [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}

/** Takes a `Set-Cookie` header apart as browsers do (RFC 6265bis section 5.6). */
export function parseSetCookie(header: string): Result<SetCookie, string> {
  if (control.test(header)) return failure('it holds a control character');
  const [first = '', ...rest] = header.split(';');
  const [name, value] = pairOf(first);
  if (name === '' && value === '') return failure('it has neither a name nor a value');
  if (name.length + value.length > mostBytes)
    return failure(`name and value are longer than ${mostBytes} bytes`);
  const attributes = new Map<string, string>();
  for (const part of rest) {
    const [key, text] = part.includes('=') ? pairOf(part) : [part.trim(), ''];
    if (text.length <= mostAttributeBytes) attributes.set(key.toLowerCase(), text);
  }
  return success({ name, value, attributes });
}
