import { describe, expect, it } from 'vitest';
import { toHex, utf8 } from './bytes.ts';
import { crc32, crc32c, crc64Nvme } from './crc.ts';

describe('cyclic redundancy checks', () => {
  // The check values that catalogues of CRCs give for the nine digits.
  it.each([
    ['CRC-32', crc32, 'cbf43926'],
    ['CRC-32C', crc32c, 'e3069283'],
    ['CRC-64/NVME', crc64Nvme, 'ae8b14860a799888'],
  ])('computes %s', (_, crc, wanted) => {
    expect(toHex(crc.digest(utf8('123456789')))).toBe(wanted);
  });

  it('takes nothing at all', () => {
    expect(toHex(crc32.digest(new Uint8Array(0)))).toBe('00000000');
    expect(toHex(crc64Nvme.digest(new Uint8Array(0)))).toBe('0000000000000000');
  });

  // RFC 3720 appendix B.4, there with the lowest byte first.
  it('computes CRC-32C of 32 zeros and of 32 ones', () => {
    expect(toHex(crc32c.digest(new Uint8Array(32)))).toBe('8a9136aa');
    expect(toHex(crc32c.digest(new Uint8Array(32).fill(255)))).toBe('62a8ab43');
  });
});
