import { expect, it } from 'vitest';
import { scoreByTheme } from './scoreByTheme.ts';

it('counts by theme, the weakest first, and passes over what the bank no longer has', () => {
  const cards = [
    { id: 'a', theme: 'saml' },
    { id: 'b', theme: 'saml' },
    { id: 'c', theme: 'web' },
    { id: 'd', theme: 'cognito' },
  ] as const;
  const turns = [
    { question: 'd', correct: true },
    { question: 'a', correct: true },
    { question: 'gone', correct: true },
    { question: 'b' },
    { question: 'c', correct: false },
  ];
  expect(scoreByTheme(turns, cards)).toEqual([
    { theme: 'web', right: 0, asked: 1 },
    { theme: 'saml', right: 1, asked: 2 },
    { theme: 'cognito', right: 1, asked: 1 },
  ]);
});
