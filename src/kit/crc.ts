/** A cyclic redundancy check whose bits run from the lowest up, as all those of S3 do. */
export interface Crc {
  /** The check value, highest byte first. */
  readonly digest: (data: Uint8Array) => Uint8Array<ArrayBuffer>;
}

function table32(polynomial: number): Uint32Array {
  const table = new Uint32Array(256);
  for (let index = 0; index < 256; index += 1) {
    let value = index;
    for (let bit = 0; bit < 8; bit += 1)
      value = value & 1 ? (value >>> 1) ^ polynomial : value >>> 1;
    table[index] = value;
  }
  return table;
}

function crc32Of(polynomial: number): Crc {
  const table = table32(polynomial);
  return {
    digest(data) {
      let value = 0xffffffff;
      for (const byte of data) value = (value >>> 8) ^ (table[(value ^ byte) & 0xff] ?? 0);
      const bytes = new Uint8Array(4);
      new DataView(bytes.buffer).setUint32(0, ~value >>> 0);
      return bytes;
    },
  };
}

/** CRC-32 of IEEE 802.3, as in zip files (polynomial 0x04C11DB7, here with its bits reversed). */
export const crc32 = crc32Of(0xedb88320);

/** CRC-32C of RFC 9260 appendix A (polynomial 0x1EDC6F41, here with its bits reversed). */
export const crc32c = crc32Of(0x82f63b78);

/** The two halves of the 64-bit table: JavaScript has no fast integers of 64 bits. */
function table64(high: number, low: number): { highs: Uint32Array; lows: Uint32Array } {
  const highs = new Uint32Array(256);
  const lows = new Uint32Array(256);
  for (let index = 0; index < 256; index += 1) {
    let top = 0;
    let bottom = index;
    for (let bit = 0; bit < 8; bit += 1) {
      const odd = bottom & 1;
      bottom = ((bottom >>> 1) | (top << 31)) ^ (odd ? low : 0);
      top = (top >>> 1) ^ (odd ? high : 0);
    }
    highs[index] = top;
    lows[index] = bottom;
  }
  return { highs, lows };
}

const nvme = table64(0x9a6c9329, 0xac4bc9b5);

/** CRC-64/NVME of the NVM Express specification (polynomial 0xAD93D23594C93659, here reversed). */
export const crc64Nvme: Crc = {
  digest(data) {
    let top = 0xffffffff;
    let bottom = 0xffffffff;
    for (const byte of data) {
      const index = (bottom ^ byte) & 0xff;
      bottom = ((bottom >>> 8) | (top << 24)) ^ (nvme.lows[index] ?? 0);
      top = (top >>> 8) ^ (nvme.highs[index] ?? 0);
    }
    const bytes = new Uint8Array(8);
    const view = new DataView(bytes.buffer);
    view.setUint32(0, ~top >>> 0);
    view.setUint32(4, ~bottom >>> 0);
    return bytes;
  },
};
