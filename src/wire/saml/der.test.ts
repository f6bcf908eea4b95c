import { describe, expect, it } from 'vitest';
import { oidText, readDer } from './der.ts';

const bytes = (hex: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

describe('readDer', () => {
  it('reads values one after another', () => {
    const read = readDer(bytes('020101040030030201ff'));
    expect(read?.map(({ tag, contents }) => [tag, contents.length])).toEqual([
      [0x02, 1],
      [0x04, 0],
      [0x30, 3],
    ]);
  });

  it('reads long lengths', () => {
    expect(readDer(bytes(`048180${'00'.repeat(128)}`))?.[0]?.contents).toHaveLength(128);
    expect(readDer(bytes(`04820100${'00'.repeat(256)}`))?.[0]?.contents).toHaveLength(256);
  });

  it.each([
    ['02'],
    ['0202ff'],
    ['3080'],
    ['04817f'.padEnd(6 + 254, '0')],
    ['04820001'.padEnd(10, '0')],
    ['0484ffffffff'],
    ['1f0100'],
  ])('refuses %.12s', (hex) => {
    expect(readDer(bytes(hex))).toBeUndefined();
  });
});

it('oidText', () => {
  expect(oidText(bytes('550403'))).toBe('2.5.4.3');
  expect(oidText(bytes('2a864886f70d010101'))).toBe('1.2.840.113549.1.1.1');
  expect(oidText(bytes('883703'))).toBe('2.999.3');
});
