import { shuffle } from '../quiz/shuffle.ts';

/** How long an exam gives for one question, in milliseconds. */
export const timePerQuestion = 90_000;

/** How many questions an exam can have. */
export const examSizes = [20, 50] as const;

/**
 * Picks the questions of an exam: every theme gives as many as another, as far as it has them, and all
 * come mixed. The seed alone decides which, and in what order.
 *
 * @returns ids; all there are where the bank has fewer than `size`
 */
export function pickExam(
  cards: readonly { readonly id: string; readonly theme: string }[],
  size: number,
  seed: string,
): readonly string[] {
  const themes = new Map<string, string[]>();
  for (const { id, theme } of shuffle(cards, `${seed}/questions`))
    themes.set(theme, [...(themes.get(theme) ?? []), id]);
  // Where the size does not divide evenly, the seed also says which themes give one more.
  const order = shuffle([...themes.keys()].toSorted(), `${seed}/themes`);
  const rounds = Math.max(0, ...[...themes.values()].map(({ length }) => length));
  const dealt = Array.from({ length: rounds }).flatMap((_, round) =>
    order.flatMap((theme) => themes.get(theme)?.slice(round, round + 1) ?? []),
  );
  return shuffle(dealt.slice(0, size), `${seed}/order`);
}
