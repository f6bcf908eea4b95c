import { describe, expect, it } from 'vitest';
import { statements } from '../../statements.ts';
import { pairs } from '../pairs.ts';
import { cards } from './cards.ts';
import { themes } from './index.ts';

/** How often each value occurs, 0 included. */
const counted = (wanted: readonly string[], found: readonly string[]) =>
  wanted.map((one) => ({ one, count: found.filter((other) => other === one).length }));

const below = (least: number, counts: ReturnType<typeof counted>): readonly string[] =>
  counts.filter(({ count }) => count < least).map(({ one, count }) => `${one}: ${count}`);

describe('a bank that covers everything', () => {
  it('has at least 150 questions, in every theme some', () => {
    expect(cards.length).toBeGreaterThanOrEqual(150);
    const found = cards.map(({ theme }) => theme);
    expect(
      below(
        8,
        counted(
          themes.map(({ id }) => id),
          found,
        ),
      ),
    ).toEqual([]);
  });

  it('has at least ten of each kind, and half of all found by code', () => {
    const kinds = ['choose', 'order', 'diagnose', 'judge', 'spot', 'read', 'then-now'];
    const found = cards.map(({ kind }) => kind);
    expect(below(10, counted(kinds, found))).toEqual([]);
    const typed = found.filter((kind) => kind === 'choose' || kind === 'then-now');
    expect(typed.length).toBeLessThanOrEqual(cards.length / 2);
  });

  it('has at least two questions on every statement', () => {
    const found = cards.flatMap((card) => card.statements);
    expect(
      below(
        2,
        counted(
          statements.map(({ id }) => id),
          found,
        ),
      ),
    ).toEqual([]);
  });

  it('has at least five questions that separate each confusable pair', () => {
    const found = cards.flatMap((card) => card.pairs ?? []);
    expect(
      below(
        5,
        counted(
          pairs.map(({ id }) => id),
          found,
        ),
      ),
    ).toEqual([]);
  });
});
