import { json } from '@codemirror/lang-json';
import { EditorState } from '@codemirror/state';
import { CompletionContext } from '@codemirror/autocomplete';
import { describe, expect, it } from 'vitest';
import { jsonPlaceAt } from './jsonPlace.ts';
import { type Suggest, suggestionSource } from './suggestionSource.ts';

/** The state of a text in which `|` marks the cursor. */
function at(marked: string) {
  const position = marked.indexOf('|');
  const state = EditorState.create({ doc: marked.replace('|', ''), extensions: [json()] });
  return { state, position };
}

const placeOf = (marked: string) => {
  const { state, position } = at(marked);
  return jsonPlaceAt(state, position);
};

describe('what is being written in a JSON text', () => {
  it.each([
    ['{ "Sta|": 1 }', [], 'name'],
    ['{ "a": { "|": 1 } }', ['a'], 'name'],
    ['{ "Statement": [ { "Effect": "Al|" } ] }', ['Statement', '0', 'Effect'], 'value'],
    [
      '{ "Statement": [ {}, { "Action": ["x", "sts:|"] } ] }',
      ['Statement', '1', 'Action', '1'],
      'value',
    ],
    [
      '{ "Statement": { "Condition": { "Bool": { "aws:|": "true" } } } }',
      ['Statement', 'Condition', 'Bool'],
      'name',
    ],
    ['{ "a b": { "c\\"d": "|" } }', ['a b', 'c"d'], 'value'],
  ])('is found within quotes: %s', (marked, path, part) => {
    expect(placeOf(marked)).toMatchObject({ path, part, quoted: true });
  });

  it('covers the whole text within the quotes', () => {
    expect(placeOf('{ "Effect": "A|llow" }')).toMatchObject({ from: 13, to: 18 });
  });

  it.each([
    ['{ | }', [], 'name'],
    ['{ "a": [ | ] }', ['a', '0'], 'value'],
  ])('is found where no quotes are yet: %s', (marked, path, part) => {
    expect(placeOf(marked)).toMatchObject({ path, part, quoted: false });
  });

  it.each(['{ "a": 1| }', '{ "a": tr|ue }', '"a" |'])('is nothing here: %s', (marked) => {
    expect(placeOf(marked)).toBeUndefined();
  });
});

describe('suggestions', () => {
  const suggest: Suggest = ({ part }) =>
    part === 'name' ? [{ label: 'Effect', detail: 'Allow or Deny' }] : [{ label: 'Allow' }];
  const asked = (marked: string, explicit: boolean) => {
    const { state, position } = at(marked);
    return suggestionSource(suggest)(new CompletionContext(state, position, explicit));
  };

  it('come by themselves within quotes, and replace what stands there', () => {
    expect(asked('{ "Ef|": 1 }', false)).toMatchObject({
      from: 3,
      to: 5,
      options: [{ label: 'Effect', detail: 'Allow or Deny' }],
    });
  });

  it('come elsewhere only when they are asked for, and bring the quotes', () => {
    expect(asked('{ | }', false)).toBeNull();
    expect(asked('{ | }', true)).toMatchObject({ options: [{ apply: '"Effect": ' }] });
    expect(asked('{ "a": [|] }', true)).toMatchObject({ options: [{ apply: '"Allow"' }] });
  });

  it('are none where nothing can stand', () => {
    expect(asked('{ "a": 1| }', true)).toBeNull();
  });
});
