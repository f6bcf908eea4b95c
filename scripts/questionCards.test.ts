import { expect, it } from 'vitest';
import { wantedCards, writtenCards } from './questionCards.ts';

it('cards.ts has a card of every question; `npm run question-cards` writes them', async () => {
  expect(await writtenCards()).toBe(await wantedCards());
});
