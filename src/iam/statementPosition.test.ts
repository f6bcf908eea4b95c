import { expect, it } from 'vitest';
import { statementPosition } from './statementPosition.ts';

const places = (text: string, pointer: string) => {
  const found = statementPosition(text, pointer);
  return found && [found.start.line, found.start.column, found.end.line, found.end.column];
};

/** Positions as answers of AWS have them for these texts. */
it('a single statement ends after its brace', () => {
  const text =
    '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"dynamodb:*","Resource":"*","Condition":{"DateGreaterThan":{"aws:CurrentTime":"2018-08-16T12:00:00Z"}}}}';
  expect(places(text, '/Statement')).toEqual([1, 38, 1, 167]);
});

it('the first of a list begins after the bracket', () => {
  const text = `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "*",
      "Resource": "*"
    }
  ]
}`;
  expect(places(text, '/Statement/0')).toEqual([3, 17, 8, 6]);
});

it('the next begins where the one before ends', () => {
  const text = '{"Statement":[{"a":1},{"b":2}]}';
  expect(places(text, '/Statement/1')).toEqual([1, 22, 1, 30]);
  expect(places(text, '/Statement/2')).toBeUndefined();
  expect(places('{', '/Statement/0')).toBeUndefined();
});
