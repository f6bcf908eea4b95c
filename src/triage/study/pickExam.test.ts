import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pickExam } from './pickExam.ts';

/** A bank with so many questions in each theme. */
const bankOf = (sizes: readonly number[]) =>
  sizes.flatMap((size, theme) =>
    Array.from({ length: size }, (_, index) => ({ id: `${theme}/${index}`, theme: `t${theme}` })),
  );
const countByTheme = (ids: readonly string[], themes: number): readonly number[] =>
  Array.from(
    { length: themes },
    (_, theme) => ids.filter((id) => id.startsWith(`${theme}/`)).length,
  );

describe('the questions of an exam', () => {
  it('are each asked once, as many as wanted, and follow from the seed alone', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(12), { maxLength: 9 }),
        fc.nat(60),
        fc.string(),
        (sizes, size, seed) => {
          const bank = bankOf(sizes);
          const picked = pickExam(bank, size, seed);
          expect(picked).toHaveLength(Math.min(size, bank.length));
          expect(new Set(picked).size).toBe(picked.length);
          expect(bank.map(({ id }) => id)).toEqual(expect.arrayContaining([...picked]));
          expect(pickExam(bank, size, seed)).toEqual(picked);
        },
      ),
    );
  });

  it('come from every theme alike, as far as it has them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(12), { minLength: 1, maxLength: 9 }),
        fc.nat(60),
        fc.string(),
        (sizes, size, seed) => {
          const counts = countByTheme(pickExam(bankOf(sizes), size, seed), sizes.length);
          const most = Math.max(...counts);
          for (const [theme, count] of counts.entries())
            expect(count >= most - 1 || count === sizes[theme]).toBe(true);
        },
      ),
    );
  });

  it('differ from seed to seed', () => {
    const bank = bankOf([10, 10, 10]);
    const picks = ['1', '2', '3'].map((seed) => pickExam(bank, 9, seed).join(' '));
    expect(new Set(picks).size).toBe(3);
  });
});
