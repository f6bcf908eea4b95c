import { assert, constantFrom, dictionary, jsonValue, property } from 'fast-check';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { utf8 } from '../../kit/bytes.ts';
import { failures } from '../../kit/why.ts';
import { invalidParameterException, validationException } from './jsonErrors.ts';
import {
  boolean,
  integer,
  list,
  long,
  map,
  required,
  structure,
  text,
  timestamp,
  type InputOf,
  type Structure,
} from './members.ts';
import { readJsonBody, readJsonMembers } from './readJsonMembers.ts';
import { readParameters } from './readParameters.ts';
import { requestRule } from './rules.ts';

const members = {
  UserName: required(text({ length: [1, 8], pattern: String.raw`[\w]+` })),
  Password: text({ length: [6, 256], pattern: String.raw`[\S]+`, sensitive: true }),
  Logins: map({ length: [1, 11] }, text({ length: [1, 20] }), { size: [undefined, 2] }),
  Secrets: map({}, text({ length: [3, undefined], sensitive: true })),
  Attributes: list(structure({ Name: required(text({ length: [1, 4] })), Value: text() })),
  Rules: map({}, structure({ Type: required(text({ values: ['Token', 'Rules'] })) })),
  Keys: list(text({ length: [1, 3] }), { size: [1, 2] }),
  Limit: integer({ range: [1, 60] }),
  Total: long(),
  Since: timestamp(),
  Guests: boolean(),
} satisfies Structure;

const read = (given: object) =>
  readJsonMembers(members, { UserName: 'ana', ...given }, { invalid: invalidParameterException });
const messageOf = (given: object) => read(given).error?.message;

describe('readJsonMembers', () => {
  test('gives the members their types, and ignores what the model does not have', () => {
    const { input, why } = read({
      Logins: JSON.parse('{"__proto__":"x","constructor":"y"}') as object,
      Rules: { r: { Type: 'Token' } },
      Attributes: [{ Name: 'n', Value: null }],
      Keys: ['k'],
      Limit: 60,
      Total: 2 ** 40,
      Since: 1.5,
      Guests: false,
      Unknown: [1],
    });
    expect(why.holds).toBe(true);
    expect(input).toEqual({
      UserName: 'ana',
      Password: undefined,
      Logins: new Map([
        ['__proto__', 'x'],
        ['constructor', 'y'],
      ]),
      Secrets: undefined,
      Rules: new Map([['r', { Type: 'Token' }]]),
      Attributes: [{ Name: 'n', Value: undefined }],
      Keys: ['k'],
      Limit: 60,
      Total: 2 ** 40,
      Since: 1500,
      Guests: false,
    });
    expectTypeOf<InputOf<typeof members>['Logins']>().toEqualTypeOf<
      ReadonlyMap<string, string> | undefined
    >();
    expectTypeOf<InputOf<typeof members>['Since']>().toEqualTypeOf<number | undefined>();
  });

  test('lists all violations, with the code that the service has for them', () => {
    const given = { UserName: 'a b', Limit: 0 };
    const message = [
      String.raw`2 validation errors detected: Value 'a b' at 'userName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\w]+`,
      "Value '0' at 'limit' failed to satisfy constraint: Member must have value greater than or equal to 1",
    ].join('; ');
    expect(read(given).error).toMatchObject({
      code: 'InvalidParameterException',
      status: 400,
      message,
    });
    expect(readJsonMembers(members, given, { invalid: validationException }).error).toMatchObject({
      code: 'ValidationException',
      message,
    });
  });

  test('a member that is null is missing', () => {
    expect(messageOf({ UserName: null })).toBe(
      "1 validation error detected: Value null at 'userName' failed to satisfy constraint: Member must not be null",
    );
    expect(messageOf({ Keys: ['a', null] })).toBe(
      "1 validation error detected: Value '[a, null]' at 'keys' failed to satisfy constraint: Member must satisfy constraint: [Member must have length less than or equal to 3, Member must have length greater than or equal to 1, Member must not be null]",
    );
  });

  test('quotes a map whole: its size, its keys and its values', () => {
    expect(messageOf({ Logins: { a: '1', b: '2', c: '3' } })).toBe(
      "1 validation error detected: Value '{a=1, b=2, c=3}' at 'logins' failed to satisfy constraint: Member must have length less than or equal to 2",
    );
    expect(messageOf({ Logins: { 'a/longer/key': '' } })).toBe(
      [
        "2 validation errors detected: Value '{a/longer/key=}' at 'logins' failed to satisfy constraint: Map keys must satisfy constraint: [Member must have length less than or equal to 11, Member must have length greater than or equal to 1]",
        "Value '{a/longer/key=}' at 'logins' failed to satisfy constraint: Map value must satisfy constraint: [Member must have length less than or equal to 20, Member must have length greater than or equal to 1]",
      ].join('; '),
    );
    const { why } = read({ Logins: { 'a/longer/key': 'v' } });
    const [failed] = failures(why);
    expect(failed).toMatchObject({ rule: requestRule.length, saw: '12' });
    expect(JSON.stringify(why)).toContain('/Logins/a~1longer~1key');
  });

  test('names what stands in a structure within a map or list', () => {
    expect(messageOf({ Rules: { r: { Type: 'x' } }, Attributes: [{ Name: 'n' }, {}] })).toBe(
      [
        "2 validation errors detected: Value null at 'attributes.2.member.name' failed to satisfy constraint: Member must not be null",
        "Value 'x' at 'rules.r.member.type' failed to satisfy constraint: Member must satisfy enum value set: [Token, Rules]",
      ].join('; '),
    );
  });

  test('repeats no secret', () => {
    const { error, why } = read({ Password: 'hunt r2', Secrets: { PASSWORD: 'pw' } });
    expect(error?.message).toBe(
      String.raw`2 validation errors detected: Value at 'password' failed to satisfy constraint: Member must satisfy regular expression pattern: [\S]+; Value at 'secrets' failed to satisfy constraint: Map value must satisfy constraint: [Member must have length greater than or equal to 3]`,
    );
    expect(JSON.stringify(why)).not.toMatch(/hunt|"pw"/);
  });

  test.each([
    [{ UserName: 1 }, 'NUMBER_VALUE can not be converted to a text'],
    [{ UserName: ['ana'] }, 'Start of list found where not expected.'],
    [{ Logins: 'x' }, 'STRING_VALUE can not be converted to a map'],
    [{ Logins: { a: {} } }, 'Start of structure found where not expected.'],
    [{ Keys: {} }, 'Start of structure found where not expected.'],
    [{ Attributes: [1] }, 'NUMBER_VALUE can not be converted to a structure'],
    [{ Limit: '1' }, 'STRING_VALUE can not be converted to a integer'],
    [{ Limit: 1.5 }, 'NUMBER_VALUE can not be converted to a integer'],
    [{ Limit: 2 ** 31 }, 'NUMBER_VALUE can not be converted to a integer'],
    [{ Total: 1e300 }, 'NUMBER_VALUE can not be converted to a long'],
    [{ Since: 'soon' }, 'STRING_VALUE can not be converted to a timestamp'],
    [{ Since: 1e300 }, 'NUMBER_VALUE can not be converted to a timestamp'],
    [{ Guests: 'true' }, 'STRING_VALUE can not be converted to a boolean'],
  ])('refuses the wrong type: %j', (given, message) => {
    const { error, why } = read(given);
    expect(error).toMatchObject({ code: 'SerializationException', status: 400, message });
    expect(failures(why).map(({ rule }) => rule)).toEqual([requestRule.type]);
  });

  test('refuses a body that is no JSON object', () => {
    const refusals = { invalid: invalidParameterException };
    for (const body of ['[]', 'null', '"a"', '{', '{"UserName":"a"}{}']) {
      const { error, why } = readJsonBody(members, utf8(body), refusals);
      expect(error?.code).toBe('SerializationException');
      expect(failures(why).map(({ rule }) => rule)).toEqual([requestRule.body]);
    }
    const invalidUtf8 = new Uint8Array([0x7b, 0xff, 0x7d]);
    expect(readJsonBody(members, invalidUtf8, refusals).error?.code).toBe('SerializationException');
    expect(readJsonBody({}, new Uint8Array(), refusals).input).toEqual({});
  });

  test('answers whatever JSON it is given', () => {
    assert(
      property(dictionary(constantFrom(...Object.keys(members)), jsonValue()), (given) => {
        const { input, error } = read(given);
        expect(input === undefined).toBe(error !== undefined);
      }),
    );
  });
});

test('the query protocol and JSON give the same input for the same members', () => {
  const fields = [
    ['UserName', 'ana'],
    ['Logins.entry.2.key', 'b'],
    ['Logins.entry.2.value', '2'],
    ['Logins.entry.1.key', 'a'],
    ['Logins.entry.1.value', '1'],
    ['Rules.entry.1.key', 'r'],
    ['Rules.entry.1.value.Type', 'Token'],
    ['Keys.member.1', 'k'],
    ['Limit', '7'],
    ['Total', '1099511627776'],
    ['Since', '1970-01-01T00:00:01Z'],
    ['Guests', 'true'],
  ] as const;
  const given = {
    Logins: { a: '1', b: '2' },
    Rules: { r: { Type: 'Token' } },
    Keys: ['k'],
    Limit: 7,
    Total: 2 ** 40,
    Since: 1,
    Guests: true,
  };
  expect(readParameters(members, fields).input).toEqual(read(given).input);
  const tooMany = [...fields, ['Logins.entry.3.key', 'c'], ['Logins.entry.3.value', '3']] as const;
  expect(readParameters(members, tooMany).error?.message).toBe(
    messageOf({ ...given, Logins: { a: '1', b: '2', c: '3' } }),
  );
});
