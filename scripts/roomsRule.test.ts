import { expect, it } from 'vitest';
import { pureRooms } from './rooms.mjs';
import { crossing } from './roomsRule.mjs';

it.each([
  ['src/cloud/a.ts', '../wire/b.ts'],
  ['src/cloud/a.ts', './world/b.ts'],
  ['src/serve/a.ts', '../cloud/b.ts'],
  ['src/serve/a.ts', '../kit/b.ts'],
  ['src/serve/hosts/a.ts', '../b.ts'],
  ['src/pages/lab/a.tsx', './b.tsx'],
  ['src/router.tsx', './pages/lab/a.tsx'],
  ['src/kit/a.ts', 'immutable'],
])('%s may import %s', (from, specifier) => {
  expect(crossing(`/repository/${from}`, specifier)).toBeUndefined();
});

it.each([
  ['src/cloud/a.ts', '../lab/b.ts', 'stands above it'],
  ['src/serve/a.ts', '../flows/b.ts', 'stands above it'],
  ['src/serve/a.ts', '../pages/lab/b.tsx', 'stands above it'],
  ['src/kit/a.ts', '../serve/b.ts', 'which no room imports'],
  ['src/pages/lab/a.tsx', '../../serve/b.ts', 'which no room imports'],
  ['src/pages/lab/a.tsx', '../quiz/b.tsx', 'each stands apart'],
  ['src/serve/a.ts', '../main.tsx', 'composes the rooms'],
])('%s may not import %s', (from, specifier, reason) => {
  expect(crossing(`/repository/${from}`, specifier)).toContain(reason);
});

it('knows no room of Node alone as pure', () => {
  expect(pureRooms).not.toContain('serve');
});
