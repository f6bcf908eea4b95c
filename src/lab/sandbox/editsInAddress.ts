import { deflateSync, Inflate } from 'fflate';
import * as z from 'zod';
import { fromBase64Url, strictTextOf, toBase64Url, utf8 } from '../../kit/bytes.ts';
import type { Edit } from './edit.ts';

/** Bytes of edits once unpacked. A link that unpacks to more is refused before it fills the memory. */
const largest = 400_000;

const schema = z.array(z.union([z.tuple([z.string(), z.json()]), z.tuple([z.string()])]));

/** Packed bytes are unpacked in pieces of this size, so that what grows too large is noticed early. */
const step = 1024;

/** Unpacks, piece by piece; undefined where it is broken or too large. */
function inflate(packed: Uint8Array): Uint8Array | undefined {
  const chunks: Uint8Array[] = [];
  const unpacked = { size: 0, whole: false };
  const unpack = new Inflate((chunk, final) => {
    chunks.push(chunk);
    unpacked.size += chunk.length;
    unpacked.whole = final;
  });
  const starts = Array.from(
    { length: Math.ceil(packed.length / step) },
    (_, index) => index * step,
  );
  try {
    for (const at of starts) {
      unpack.push(packed.subarray(at, at + step), at + step >= packed.length);
      if (unpacked.size > largest) return undefined;
    }
  } catch {
    // The library throws for what is not DEFLATE: a link that was cut or mistyped.
    return undefined;
  }
  if (!unpacked.whole) return undefined;
  const bytes = new Uint8Array(unpacked.size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** Edits as they travel in an address: JSON, DEFLATE (RFC 1951), base64url. */
export const formatEdits = (edits: readonly Edit[]): string =>
  toBase64Url(
    deflateSync(
      utf8(
        JSON.stringify(
          edits.map(({ pointer, value }) => (value === undefined ? [pointer] : [pointer, value])),
        ),
      ),
      { level: 9 },
    ),
  );

/** Reads edits from an address. Undefined where the text is cut, mistyped or none of ours. */
export function parseEdits(text: string): readonly Edit[] | undefined {
  const packed = fromBase64Url(text);
  const bytes = packed && packed.length > 0 ? inflate(packed) : undefined;
  const json = bytes && strictTextOf(bytes);
  if (json === undefined) return undefined;
  let given: unknown;
  try {
    given = JSON.parse(json);
  } catch {
    return undefined;
  }
  const parsed = schema.safeParse(given);
  return parsed.success
    ? parsed.data.map(([pointer, value]) =>
        value === undefined ? { pointer } : { pointer, value },
      )
    : undefined;
}
