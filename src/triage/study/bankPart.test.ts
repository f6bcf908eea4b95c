import { expect, it } from 'vitest';
import type { Card } from '../quiz/bank/card.ts';
import { type BankPart, cardsIn } from './bankPart.ts';

const cards: readonly Card[] = [
  { id: 'a', theme: 'saml', kind: 'choose', statements: ['N01', 'N02'], pairs: ['center-iam'] },
  { id: 'b', theme: 'saml', kind: 'read', statements: ['N02'], flow: 'saml-api' },
  { id: 'c', theme: 'web', kind: 'choose', statements: ['N33'] },
];
const idsIn = (by: BankPart['by'], id: string) => cardsIn({ by, id }, cards).map((card) => card.id);

it('narrows the bank down to a part', () => {
  expect(cardsIn(undefined, cards)).toEqual(cards);
  expect(idsIn('theme', 'saml')).toEqual(['a', 'b']);
  expect(idsIn('statement', 'N02')).toEqual(['a', 'b']);
  expect(idsIn('flow', 'saml-api')).toEqual(['b']);
  expect(idsIn('pair', 'center-iam')).toEqual(['a']);
  expect(idsIn('theme', 'none')).toEqual([]);
});
