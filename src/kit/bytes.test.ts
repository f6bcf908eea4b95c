import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fromBase64,
  fromBase64Url,
  strictTextOf,
  textOf,
  toBase64,
  toBase64Url,
  toHex,
  utf8,
} from './bytes.ts';

describe('bytes', () => {
  it('come back from base64, in both alphabets', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 1000 }), (bytes) => {
        expect(fromBase64(toBase64(bytes))).toEqual(bytes);
        expect(fromBase64Url(toBase64Url(bytes))).toEqual(bytes);
      }),
    );
  });

  it('may be more than one call can take as arguments', () => {
    const many = new Uint8Array(300_000).fill(65);
    expect(toBase64(many)).toBe('QUFB'.repeat(100_000));
  });

  it('agree with another implementation', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
        expect(toBase64Url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
        expect(toHex(bytes)).toBe(Buffer.from(bytes).toString('hex'));
      }),
    );
  });

  it.each(['a', '!!!!', 'QUJD-', 'QQ==='])('refuse %j as base64', (text) => {
    expect(fromBase64(text)).toBeUndefined();
  });

  it('take base64 with line breaks', () => {
    expect(textOf(fromBase64('QUJ\r\nD') ?? new Uint8Array())).toBe('ABC');
  });

  it('refuse padding and the other alphabet as base64url', () => {
    expect(fromBase64Url('QQ==')).toBeUndefined();
    expect(fromBase64Url('a+b/')).toBeUndefined();
  });

  it('tell text that is not UTF-8', () => {
    expect(strictTextOf(Uint8Array.of(0xff, 0xfe))).toBeUndefined();
    expect(strictTextOf(utf8('é'))).toBe('é');
  });
});
