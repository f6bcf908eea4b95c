/** One value in DER (X.690): its tag, its contents and itself with its header. */
export interface DerValue {
  readonly tag: number;
  readonly contents: Uint8Array<ArrayBuffer>;
  readonly whole: Uint8Array<ArrayBuffer>;
}

export const derTag = {
  integer: 0x02,
  bitString: 0x03,
  oid: 0x06,
  utf8String: 0x0c,
  printableString: 0x13,
  teletexString: 0x14,
  ia5String: 0x16,
  utcTime: 0x17,
  generalizedTime: 0x18,
  bmpString: 0x1e,
  sequence: 0x30,
  set: 0x31,
  explicit0: 0xa0,
  explicit3: 0xa3,
} as const;

/**
 * Reads the values that stand one after another in `bytes`, without opening them. Undefined where the
 * bytes are not DER: a length that runs over, is indefinite or is written longer than needed.
 */
export function readDer(bytes: Uint8Array<ArrayBuffer>): readonly DerValue[] | undefined {
  const values: DerValue[] = [];
  let at = 0;
  while (at < bytes.length) {
    const tag = bytes[at] ?? 0;
    const first = bytes[at + 1];
    if (first === undefined || (tag & 0x1f) === 0x1f) return undefined;
    let length = first;
    let start = at + 2;
    if (first >= 0x80) {
      const count = first & 0x7f;
      if (count === 0 || count > 3 || start + count > bytes.length) return undefined;
      length = bytes.subarray(start, start + count).reduce((sum, byte) => sum * 256 + byte, 0);
      if (length < 0x80 || length < 256 ** (count - 1)) return undefined;
      start += count;
    }
    const end = start + length;
    if (end > bytes.length) return undefined;
    values.push({ tag, contents: bytes.subarray(start, end), whole: bytes.subarray(at, end) });
    at = end;
  }
  return values;
}

/** An object identifier in dots, such as `2.5.4.3` (X.690 section 8.19). */
export function oidText(contents: Uint8Array): string {
  const arcs: number[] = [];
  let arc = 0;
  for (const byte of contents) {
    arc = arc * 128 + (byte & 0x7f);
    if (byte < 0x80) {
      arcs.push(arc);
      arc = 0;
    }
  }
  const [first = 0, ...rest] = arcs;
  const top = Math.min(2, Math.floor(first / 40));
  return [top, first - top * 40, ...rest].join('.');
}
