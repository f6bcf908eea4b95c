import { describe, expect, it } from 'vitest';
import { changeAt, valueAt } from './changeAt.ts';

const document = { a: [{ 'x/y': 1, 'm~n': 2 }, 'two', 'three'], b: { c: null } };

describe('a value in a document', () => {
  it('is found by its pointer, with the escapes of RFC 6901', () => {
    expect(valueAt(document, '')).toBe(document);
    expect(valueAt(document, '/a/0/x~1y')).toBe(1);
    expect(valueAt(document, '/a/0/m~0n')).toBe(2);
    expect(valueAt(document, '/b/c')).toBeNull();
  });

  it('is undefined where there is none, inherited members included', () => {
    for (const pointer of ['/z', '/a/3', '/a/1/length', '/b/constructor', '/b/c/d'])
      expect(valueAt(document, pointer)).toBeUndefined();
  });
});

describe('a change at a place', () => {
  it('replaces what is there and leaves the rest, and the document, alone', () => {
    const before = structuredClone(document);
    expect(changeAt(document, '/a/0/x~1y', 'one')).toEqual({
      ...before,
      a: [{ 'x/y': 'one', 'm~n': 2 }, 'two', 'three'],
    });
    expect(changeAt(document, '', 7)).toBe(7);
    expect(document).toEqual(before);
  });

  it('takes away what becomes undefined', () => {
    expect(changeAt(document, '/a/1', undefined)).toEqual({
      ...document,
      a: [document.a[0], 'three'],
    });
    expect(changeAt(document, '/b', undefined)).toEqual({ a: document.a });
    expect(Object.keys(changeAt(document, '/b', undefined) as object)).toEqual(['a']);
  });

  it('changes nothing where there is nothing', () => {
    expect(changeAt(document, '/z/9', 1)).toEqual(document);
    expect(changeAt(document, '/a/7', 1)).toEqual(document);
  });
});
