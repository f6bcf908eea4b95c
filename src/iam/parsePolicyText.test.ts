import { describe, expect, it } from 'vitest';
import { parsePolicyText } from './parsePolicyText.ts';

const faultsOf = (text: string) => {
  const parsed = parsePolicyText('role-trust', text);
  return parsed.ok ? [] : parsed.faults;
};

describe('parsePolicyText', () => {
  it('reads a policy', () => {
    const text =
      '{ "Statement": { "Effect": "Allow", "Principal": "*", "Action": "sts:AssumeRole" } }';
    expect(parsePolicyText('role-trust', text).ok).toBe(true);
  });

  it.each([
    ['', 0, 1, 1],
    ['{', 1, 1, 2],
    ['{\n  "Version": "2012-10-17"\n  "Statement": []\n}', 30, 3, 3],
    ['{ "Statement": [ {}, ] }', 21, 1, 22],
    ['{ "Statement": [], }', 19, 1, 20],
    ["{ 'Statement': [] }", 2, 1, 3],
    ['{ "Statement": [] } x', 20, 1, 21],
    ['{ "a": "\\x" }', 8, 1, 9],
    ['{ "a": "b\n" }', 9, 1, 10],
    ['{ "a": 01 }', 8, 1, 9],
    ['{ "a": tru }', 7, 1, 8],
    ['{ "a": "b', 9, 1, 10],
    ['{ "a" 1 }', 6, 1, 7],
    ['[1 2]', 3, 1, 4],
    ['\uFEFF{}', 0, 1, 1],
  ])('places the syntax error of %j', (text, offset, line, column) => {
    expect(faultsOf(text)).toMatchObject([
      {
        code: 'json-syntax',
        message: 'This policy contains invalid Json',
        position: { offset, line, column },
      },
    ]);
    expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError);
  });

  it('refuses a name used twice', () => {
    expect(faultsOf('{ "Statement": [{ "Effect": "Allow", "Effect": "Deny" }] }')).toMatchObject([
      { code: 'duplicate-key', pointer: '/Statement/0/Effect', position: { offset: 37 } },
    ]);
  });

  it('refuses what nests too deep, and answers', () => {
    expect(faultsOf('['.repeat(100_000))).toMatchObject([{ code: 'json-syntax' }]);
  });

  it('places what is wrong with a policy', () => {
    const text = [
      '{',
      '  "Statement": {',
      '    "Effect": "Allow",',
      '    "Principal": { "AWS": ["111122223333", "nobody"] },',
      '    "Action": "sts:AssumeRole"',
      '  }',
      '}',
    ].join('\r\n');
    expect(faultsOf(text)).toMatchObject([
      {
        code: 'bad-principal',
        pointer: '/Statement/Principal/AWS/1',
        position: { line: 4, column: 44 },
      },
    ]);
  });
});
