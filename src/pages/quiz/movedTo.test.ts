import { expect, it } from 'vitest';
import { movedTo } from './movedTo.ts';

it('moves one key and leaves the others in their order', () => {
  const keys = ['a', 'b', 'c', 'd'];
  expect(movedTo(keys, 'a', 2)).toEqual(['b', 'c', 'a', 'd']);
  expect(movedTo(keys, 'd', 0)).toEqual(['d', 'a', 'b', 'c']);
  expect(movedTo(keys, 'b', 1)).toEqual(keys);
  expect(movedTo(keys, 'b', 3)).toEqual(['a', 'c', 'd', 'b']);
});
