import type { Card } from '../quiz/bank/card.ts';

/** A part of the bank: the questions of a theme, a statement, a flow or a confusable pair. */
export interface BankPart {
  readonly by: 'theme' | 'statement' | 'flow' | 'pair';
  readonly id: string;
}

const belongs = ({ by, id }: BankPart, card: Card): boolean => {
  switch (by) {
    case 'theme':
      return card.theme === id;
    case 'statement':
      return card.statements.includes(id);
    case 'flow':
      return card.flow === id;
    case 'pair':
      return card.pairs?.some((pair) => pair === id) ?? false;
  }
};

/** The questions of a part of the bank; of the whole bank where none is named. */
export const cardsIn = (part: BankPart | undefined, cards: readonly Card[]): readonly Card[] =>
  part ? cards.filter((card) => belongs(part, card)) : cards;
