import { describe, expect, expectTypeOf, test } from 'vitest';
import { failures, findRule } from '../../kit/why.ts';
import {
  boolean,
  integer,
  list,
  required,
  structure,
  text,
  type InputOf,
  type Structure,
} from './members.ts';
import { readParameters } from './readParameters.ts';
import { requestRule } from './rules.ts';

const sessionName = String.raw`[\w+=,.@-]*`;
const tagKey = String.raw`[\p{L}\p{Z}\p{N}_.:/=+\-@]+`;

const assumeRole = {
  RoleArn: required(text({ length: [20, 2048] })),
  RoleSessionName: required(text({ length: [2, 64], pattern: sessionName })),
  PolicyArns: list(structure({ arn: text({ length: [20, 2048] }) }), { size: [undefined, 10] }),
  DurationSeconds: integer({ range: [900, 43200] }),
  Tags: list(
    structure({
      Key: required(text({ length: [1, 128], pattern: tagKey })),
      Value: required(text({ length: [0, 256] })),
    }),
    { size: [0, 50] },
  ),
  TransitiveTagKeys: list(text({ length: [1, 128], pattern: tagKey }), { size: [0, 2] }),
  TokenCode: text({ length: [6, 6], pattern: String.raw`[\d]*` }),
} satisfies Structure;

const arn = 'arn:aws:iam::111122223333:role/Reader';
const read = (fields: Record<string, string>) =>
  readParameters(assumeRole, Object.entries({ RoleArn: arn, RoleSessionName: 'ana', ...fields }));
const messageOf = (fields: Record<string, string>) => read(fields).error?.message;

describe('readParameters', () => {
  test('gives the parameters their types', () => {
    const { input, why } = read({
      DurationSeconds: '900',
      'Tags.member.10.Key': 'Team',
      'Tags.member.10.Value': '',
      'Tags.member.2.Value': 'x',
      'Tags.member.2.Key': 'Åre',
      'TransitiveTagKeys.member.1': 'Team',
      'PolicyArns.member.1.arn': 'arn:aws:iam::aws:policy/ReadOnlyAccess',
      Unknown: 'ignored',
    });
    expect(why.holds).toBe(true);
    expect(input).toEqual({
      RoleArn: arn,
      RoleSessionName: 'ana',
      PolicyArns: [{ arn: 'arn:aws:iam::aws:policy/ReadOnlyAccess' }],
      DurationSeconds: 900,
      Tags: [
        { Key: 'Åre', Value: 'x' },
        { Key: 'Team', Value: '' },
      ],
      TransitiveTagKeys: ['Team'],
      TokenCode: undefined,
    });
    expectTypeOf<InputOf<typeof assumeRole>>().toEqualTypeOf<{
      readonly RoleArn: string;
      readonly RoleSessionName: string;
      readonly PolicyArns: readonly { readonly arn: string | undefined }[] | undefined;
      readonly DurationSeconds: number | undefined;
      readonly Tags: readonly { readonly Key: string; readonly Value: string }[] | undefined;
      readonly TransitiveTagKeys: readonly string[] | undefined;
      readonly TokenCode: string | undefined;
    }>();
  });

  test('words a single violation as AWS does', () => {
    expect(read({ RoleSessionName: 'Session1:2' }).error).toEqual({
      code: 'ValidationError',
      status: 400,
      type: 'Sender',
      message: String.raw`1 validation error detected: Value 'Session1:2' at 'roleSessionName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\w+=,.@-]*`,
    });
    expect(messageOf({ DurationSeconds: '899' })).toBe(
      "1 validation error detected: Value '899' at 'durationSeconds' failed to satisfy constraint: Member must have value greater than or equal to 900",
    );
    expect(messageOf({ DurationSeconds: '43201' })).toBe(
      "1 validation error detected: Value '43201' at 'durationSeconds' failed to satisfy constraint: Member must have value less than or equal to 43200",
    );
    expect(messageOf({ RoleSessionName: 'x'.repeat(65) })).toMatch(
      /at 'roleSessionName' failed to satisfy constraint: Member must have length less than or equal to 64$/,
    );
    expect(read({ DurationSeconds: '900' }).error).toBeUndefined();
    expect(read({ DurationSeconds: '43200' }).error).toBeUndefined();
  });

  test('counts and lists all violations in the order declared', () => {
    const { error, why } = readParameters(assumeRole, [
      ['DurationSeconds', '1'],
      ['RoleSessionName', '?'],
    ]);
    expect(error?.message).toBe(
      [
        "4 validation errors detected: Value null at 'roleArn' failed to satisfy constraint: Member must not be null",
        "Value '?' at 'roleSessionName' failed to satisfy constraint: Member must have length greater than or equal to 2",
        String.raw`Value '?' at 'roleSessionName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\w+=,.@-]*`,
        "Value '1' at 'durationSeconds' failed to satisfy constraint: Member must have value greater than or equal to 900",
      ].join('; '),
    );
    expect(failures(why).map(({ rule }) => rule)).toEqual([
      requestRule.required,
      requestRule.length,
      requestRule.pattern,
      requestRule.range,
    ]);
    expect(findRule(why, requestRule.range)).toMatchObject({ saw: '1', wanted: 'at most 43200' });
    expect(why.parts?.[0]?.at).toEqual({ document: 'request', pointer: '/RoleArn' });
  });

  test('names the members of a list of structures one by one', () => {
    expect(messageOf({ 'Tags.member.1.Key': 'a;b', 'Tags.member.3.Value': 'c' })).toBe(
      [
        String.raw`3 validation errors detected: Value 'a;b' at 'tags.1.member.key' failed to satisfy constraint: Member must satisfy regular expression pattern: ${tagKey}`,
        "Value null at 'tags.1.member.value' failed to satisfy constraint: Member must not be null",
        "Value null at 'tags.2.member.key' failed to satisfy constraint: Member must not be null",
      ].join('; '),
    );
  });

  test('quotes a list of texts whole', () => {
    expect(
      messageOf({ 'TransitiveTagKeys.member.1': 'a', 'TransitiveTagKeys.member.2': ';' }),
    ).toBe(
      String.raw`1 validation error detected: Value '[a, ;]' at 'transitiveTagKeys' failed to satisfy constraint: Member must satisfy constraint: [Member must have length less than or equal to 128, Member must have length greater than or equal to 1, Member must satisfy regular expression pattern: ${tagKey}]`,
    );
    const three = { 1: 'a', 2: 'b', 3: 'c' };
    expect(
      messageOf(
        Object.fromEntries(
          Object.entries(three).map(([index, key]) => [`TransitiveTagKeys.member.${index}`, key]),
        ),
      ),
    ).toBe(
      "1 validation error detected: Value '[a, b, c]' at 'transitiveTagKeys' failed to satisfy constraint: Member must have length less than or equal to 2",
    );
  });

  test('tells an empty list from none', () => {
    expect(read({ Tags: '' }).input?.Tags).toEqual([]);
    expect(read({}).input?.Tags).toBeUndefined();
  });

  test('does not repeat what is sensitive', () => {
    const members = { SAMLAssertion: required(text({ length: [4, 100000], sensitive: true })) };
    const { error, why } = readParameters(members, [['SAMLAssertion', 'abc']]);
    expect(error?.message).toBe(
      "1 validation error detected: Value at 'sAMLAssertion' failed to satisfy constraint: Member must have length greater than or equal to 4",
    );
    expect(JSON.stringify(why)).not.toContain('abc');
  });

  test.each(['abc', '', '1.5', '2147483648', '99999999999'])(
    'refuses %j where an integer is wanted',
    (value) => {
      const { error, why } = read({ DurationSeconds: value });
      expect(error?.code).toBe('MalformedInput');
      expect(failures(why).map(({ rule }) => rule)).toEqual([requestRule.type]);
    },
  );

  test('reads booleans and sets of values', () => {
    const members = { Global: boolean(), Version: text({ values: ['v1Token', 'v2Token'] }) };
    const good = readParameters(members, [
      ['Global', 'false'],
      ['Version', 'v2Token'],
    ]);
    expect(good.input).toEqual({ Global: false, Version: 'v2Token' });
    expectTypeOf<InputOf<typeof members>['Version']>().toEqualTypeOf<
      'v1Token' | 'v2Token' | undefined
    >();
    expect(readParameters(members, [['Global', 'no']]).error?.code).toBe('MalformedInput');
    expect(readParameters(members, [['Version', 'v3']]).error?.message).toBe(
      "1 validation error detected: Value 'v3' at 'version' failed to satisfy constraint: Member must satisfy enum value set: [v1Token, v2Token]",
    );
  });

  test('a pattern holds for the whole text, line ends included', () => {
    expect(messageOf({ RoleSessionName: 'ana\n' })).toMatch(/^1 validation error/);
    expect(messageOf({ TokenCode: '12345a' })).toMatch(/^1 validation error/);
    expect(messageOf({ TokenCode: '123456' })).toBeUndefined();
  });
});
