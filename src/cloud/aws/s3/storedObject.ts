import { md5 } from '@noble/hashes/legacy.js';
import { fromBase64, strictTextOf, toBase64, toHex, utf8 } from '../../../kit/bytes.ts';
import type { ObjectIn } from '../../world/world.ts';

interface Content {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** For an object that was put whole, the MD5 of its bytes in quotation marks. */
  readonly tag: string;
}

const known = new WeakMap<ObjectIn, Content>();

/** An object's bytes and its ETag, computed once. */
export function contentOf(object: ObjectIn): Content {
  const before = known.get(object);
  if (before) return before;
  const bytes =
    object.base64 === undefined
      ? utf8(object.text ?? '')
      : (fromBase64(object.base64) ?? new Uint8Array(0));
  const content = { bytes, tag: `"${toHex(md5(bytes))}"` };
  known.set(object, content);
  return content;
}

/** How a world file holds bytes, so that the very same come back. The decoder drops a byte order mark. */
export function heldBytes(bytes: Uint8Array): Pick<ObjectIn, 'text' | 'base64'> {
  const text = strictTextOf(bytes);
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return text === undefined || marked ? { base64: toBase64(bytes) } : { text };
}
