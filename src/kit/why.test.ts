import { describe, expect, it } from 'vitest';
import { allOf, anyOf, check, failures, findRule, nodesOf } from './why.ts';

const holds = check('holds', true);
const fails = check('fails', false, { saw: 'a', wanted: 'b' });
const skipped = check('skipped', null);

describe('a why', () => {
  it('holds for all where none fails', () => {
    expect(allOf('all', [holds, skipped]).holds).toBe(true);
    expect(allOf('all', [holds, fails]).holds).toBe(false);
    expect(allOf('all', []).holds).toBe(true);
  });

  it('holds for any where one holds', () => {
    expect(anyOf('any', [fails, holds]).holds).toBe(true);
    expect(anyOf('any', [fails, skipped]).holds).toBe(false);
    expect(anyOf('any', []).holds).toBe(false);
  });

  it('tells what really broke: the deepest failures beneath failed parents', () => {
    const why = allOf('root', [anyOf('forgiven', [fails, holds]), allOf('broken', [holds, fails])]);
    expect(failures(why)).toEqual([fails]);
    expect(failures(holds)).toEqual([]);
    expect(failures(allOf('alone', [anyOf('none', [])]))).toMatchObject([{ rule: 'none' }]);
  });

  it('is walked depth first', () => {
    const why = allOf('root', [allOf('first', [holds]), fails]);
    expect(nodesOf(why).map(({ rule }) => rule)).toEqual(['root', 'first', 'holds', 'fails']);
    expect(findRule(why, 'holds')).toBe(holds);
    expect(findRule(why, 'absent')).toBeUndefined();
  });
});
