import { expect, test } from 'vitest';
import { queryParameters } from './queryParameters.ts';

test.each([
  ['', []],
  ['a', [['a', '']]],
  ['a=b=c', [['a', 'b=c']]],
  [
    'a=1&&a=2',
    [
      ['a', '1'],
      ['a', '2'],
    ],
  ],
  ['n+m=x+y%2Bz%20', [['n m', 'x y+z ']]],
  [
    'a=100%&b=%ff',
    [
      ['a', '100%'],
      ['b', '%ff'],
    ],
  ],
] as const)('%j', (query, expected) => {
  expect(queryParameters(query)).toEqual(expected);
});
