import { describe, expect, it } from 'vitest';
import { shownOptions } from '../grade.ts';
import { prepare } from '../prepare.ts';
import { loadQuestions, themes } from './index.ts';

describe('a fair bank', async () => {
  const questions = await loadQuestions();
  const prepared = await Promise.all(
    questions.map(async (question) => ({ question, ...(await prepare(question)) })),
  );
  const four = prepared.filter(
    ({ question, options }) => question.kind !== 'order' && options.length === 4,
  );

  /** The four-option questions of which the right option beats the others so. */
  const won = (beats: (right: number, other: number) => boolean): readonly string[] =>
    four
      .filter(({ options, settled: { right } }) => {
        const length = options.find(({ key }) => key === right)?.text.length ?? 0;
        return options.every(({ key, text }) => key === right || beats(length, text.length));
      })
      .map(({ question }) => question.id);

  it('has ids of their own', () => {
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
    expect(new Set(themes.map(({ id }) => id)).size).toBe(themes.length);
  });

  it('asks nothing twice', () => {
    const asked = questions.map(({ scene, asks }) => `${scene} ${asks}`.toLowerCase());
    expect(asked.filter((text, index) => asked.indexOf(text) !== index)).toEqual([]);
  });

  it('does not give the right option away by its length', () => {
    const most = four.length * 0.35;
    const longest = won((right, other) => right >= other);
    const shortest = won((right, other) => right <= other);
    expect(longest.length, `longest: ${longest.join(', ')}`).toBeLessThanOrEqual(most);
    expect(shortest.length, `shortest: ${shortest.join(', ')}`).toBeLessThanOrEqual(most);
  });

  it('puts the right option in each place about as often', () => {
    const places = [0, 0, 0, 0];
    const attempts = Array.from({ length: 50 }, (_, index) => index + 1);
    for (const attempt of attempts)
      for (const { question, options, settled } of four) {
        const shown = shownOptions(question, options, attempt);
        const place = shown.findIndex(({ key }) => key === settled.right);
        places[place] = (places[place] ?? 0) + 1;
      }
    for (const count of places) {
      expect(count / (attempts.length * four.length)).toBeGreaterThan(0.2);
      expect(count / (attempts.length * four.length)).toBeLessThan(0.3);
    }
  });

  it('shows no steps in their order', () => {
    for (const { question, options, settled } of prepared)
      for (const attempt of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]) {
        const shown = shownOptions(question, options, attempt, settled.right);
        expect(shown.map(({ key }) => key)).not.toEqual(settled.right);
      }
  });
});
