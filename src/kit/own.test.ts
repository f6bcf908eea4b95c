import { describe, expect, it } from 'vitest';
import { own } from './own.ts';

describe('own', () => {
  it('finds what a record holds, whatever its name', () => {
    const record = JSON.parse('{ "a": 1, "constructor": 2, "__proto__": 3 }') as Record<
      string,
      number
    >;
    expect(['a', 'constructor', '__proto__'].map((key) => own(record, key))).toEqual([1, 2, 3]);
  });

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', 'a'])(
    'finds no %s that is inherited or absent',
    (key) => {
      expect(own({}, key)).toBeUndefined();
      expect(own(undefined, key)).toBeUndefined();
    },
  );
});
