import { assert, jsonValue, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonLines, linesAt } from './jsonLines.ts';

const policy = {
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Action: ['sts:AssumeRoleWithSAML', 'sts:TagSession'],
      Condition: { StringEquals: { 'SAML:aud': 'https://signin.aws.amazon.com/saml' } },
      'a/b~c': [],
    },
  ],
};

const textAt = (document: unknown, pointer: string): readonly string[] => {
  const written = jsonLines(document);
  const { first, last } = linesAt(written, pointer);
  return written.lines.slice(first, last + 1).map((line) => line.trim());
};

describe('jsonLines', () => {
  it('writes any JSON value as JSON.stringify does', () => {
    assert(
      property(jsonValue(), (value) => {
        expect(jsonLines(value).lines.join('\n')).toBe(JSON.stringify(value, null, 2));
      }),
    );
  });

  it('names the lines of every value within', () => {
    assert(
      property(jsonValue(), (value) => {
        const { places } = jsonLines(value);
        const walk = (inner: unknown, pointer: string): void => {
          expect(places.has(pointer)).toBe(true);
          if (typeof inner !== 'object' || inner === null) return;
          for (const [name, member] of Object.entries(inner))
            walk(member, `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`);
        };
        walk(value, '');
      }),
    );
  });
});

describe('linesAt', () => {
  it('finds one line for a string and all lines for an object', () => {
    expect(textAt(policy, '/Statement/0/Action/1')).toEqual(['"sts:TagSession"']);
    expect(textAt(policy, '/Statement/0/Condition')).toEqual([
      '"Condition": {',
      '"StringEquals": {',
      '"SAML:aud": "https://signin.aws.amazon.com/saml"',
      '}',
      '},',
    ]);
  });

  it('reads escaped names', () => {
    expect(textAt(policy, '/Statement/0/a~1b~0c')).toEqual(['"a/b~c": []']);
  });

  it('lights what should have held a value that is missing', () => {
    expect(textAt(policy, '/Statement/0/Condition/Bool/aws:SecureTransport').at(0)).toBe(
      '"Condition": {',
    );
    expect(textAt(policy, '/Nothing/here')).toHaveLength(jsonLines(policy).lines.length);
  });

  it('lights the whole for the empty pointer', () => {
    expect(linesAt(jsonLines(policy), '')).toEqual({ first: 0, last: 17 });
  });
});
