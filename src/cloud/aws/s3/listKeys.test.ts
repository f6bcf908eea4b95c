import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { continuationToken, listKeys, readContinuationToken } from './listKeys.ts';

const keys = ['b/2', 'a', 'b/1', 'c/x/y', 'é', 'z'];
const whole = { prefix: '', delimiter: '', maxKeys: 1000, after: '' };

describe('a page of keys', () => {
  it('comes in the order of UTF-8 bytes', () => {
    expect(listKeys(keys, whole).keys).toEqual(['a', 'b/1', 'b/2', 'c/x/y', 'z', 'é']);
  });

  it('rolls keys up to the delimiter', () => {
    expect(listKeys(keys, { ...whole, delimiter: '/' })).toEqual({
      keys: ['a', 'z', 'é'],
      commonPrefixes: ['b/', 'c/'],
    });
  });

  it('gives every key once, page by page, whatever the page size', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ minLength: 1 })),
        fc.integer({ min: 1, max: 5 }),
        (all, maxKeys) => {
          const seen: string[] = [];
          for (let after = '', more = true; more;) {
            const page = listKeys(all, { ...whole, maxKeys, after });
            seen.push(...page.keys);
            more = page.last !== undefined;
            after = page.last ?? '';
          }
          expect(seen.toSorted()).toEqual([...all].toSorted());
        },
      ),
    );
  });

  it('reads its own continuation tokens and no others', () => {
    expect(readContinuationToken(continuationToken('b/1'))).toBe('b/1');
    expect(readContinuationToken('nonsense')).toBeUndefined();
  });
});
