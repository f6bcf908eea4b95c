import { expect, test } from 'vitest';
import { listEntries, parameterTree, type ParameterTree } from './parameterTree.ts';

const tagsOf = (...fields: readonly (readonly [string, string])[]) => {
  const tags = parameterTree(fields).children.get('Tags');
  return tags && listEntries(tags)?.map((entry: ParameterTree) => entry.value);
};

test('entries go by their number, not by place or spelling', () => {
  expect(tagsOf(['Tags.member.10', 'c'], ['Tags.member.9', 'b'], ['Tags.member.1', 'a'])).toEqual([
    'a',
    'b',
    'c',
  ]);
});

test('what is no number from 1 is no entry', () => {
  expect(
    tagsOf(
      ['Tags.member.0', 'x'],
      ['Tags.member.01', 'x'],
      ['Tags.member.x', 'x'],
      ['Tags.member.3', 'a'],
    ),
  ).toEqual(['a']);
});

test('a huge number costs nothing', () => {
  expect(tagsOf(['Tags.member.999999999', 'z'])).toEqual(['z']);
});

test('of two values under one name the first counts', () => {
  expect(tagsOf(['Tags.member.1', 'first'], ['Tags.member.1', 'second'])).toEqual(['first']);
});

test('names that JavaScript objects know are names like any other', () => {
  const tree = parameterTree([['__proto__.constructor', 'x']]);
  expect(tree.children.get('__proto__')?.children.get('constructor')?.value).toBe('x');
});
