import type { Card } from '../quiz/bank/card.ts';
import type { Turn } from './turn.ts';

export interface ThemeScore {
  readonly theme: Card['theme'];
  readonly right: number;
  readonly asked: number;
}

/** How an exam went in each theme, the weakest first. What was not answered is not right. */
export function scoreByTheme(
  turns: readonly Turn[],
  cards: readonly Pick<Card, 'id' | 'theme'>[],
): readonly ThemeScore[] {
  const themeOf = new Map(cards.map(({ id, theme }) => [id, theme]));
  const scores = new Map<Card['theme'], ThemeScore>();
  for (const { question, correct } of turns) {
    const theme = themeOf.get(question);
    if (!theme) continue;
    const { right, asked } = scores.get(theme) ?? { right: 0, asked: 0 };
    scores.set(theme, { theme, right: right + (correct === true ? 1 : 0), asked: asked + 1 });
  }
  return [...scores.values()].toSorted(
    (one, other) => one.right / one.asked - other.right / other.asked,
  );
}
