import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { awsClaimRules } from '../awsClaimRules.ts';
import { parseClaimRules } from './parseClaimRules.ts';

const rulesOf = (text: string) => {
  const parsed = parseClaimRules(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.value;
};

const faultOf = (text: string) => {
  const parsed = parseClaimRules(text);
  return parsed.ok ? undefined : parsed.faults[0];
};

describe('parseClaimRules', () => {
  it.each(awsClaimRules('ADFS'))('reads the rule $name', ({ rule }) => {
    expect(rulesOf(rule)).toHaveLength(1);
  });

  it('reads conditions, verbs, labels and every way to make a claim', () => {
    const [first, second, third] = rulesOf(`
      @RuleTemplate = "PassThroughClaims"
      @RuleName = "Pass the mail on"
      C1:[type == "mail", Issuer != "x", Value =~ "(?i)@corp", Properties["p"] !~ "q"] && NOT EXISTS([Type == "blocked"])
        => ISSUE(claim = C1);
      count([Type == "group"]) >= 2 && [] => add(Type = "many", Value = "a" + "b");
      => issue(store = "Active Directory", types = ("a", "b"), query = ";mail, sn;{0}\\ana", param = "CORP");`);
    expect(first).toMatchObject({
      name: 'Pass the mail on',
      verb: 'issue',
      makes: { kind: 'copy', variable: 'C1' },
      conditions: [
        {
          kind: 'select',
          variable: 'C1',
          matches: [
            { member: { kind: 'Type' }, operator: '==', text: 'mail' },
            { member: { kind: 'Issuer' }, operator: '!=', text: 'x' },
            { operator: '=~', regex: { source: '(?i)@corp' } },
            { member: { kind: 'Properties', name: 'p' }, operator: '!~' },
          ],
        },
        { kind: 'exists', negated: true, matches: [{ text: 'blocked' }] },
      ],
    });
    expect(second).toMatchObject({
      verb: 'add',
      conditions: [{ kind: 'count', comparison: '>=', number: 2 }, { kind: 'select' }],
    });
    expect(second).not.toHaveProperty('name');
    expect(second?.text).toMatch(/^count.*;$/);
    expect(third).toMatchObject({
      conditions: [],
      makes: {
        types: ['a', 'b'],
        query: { attributes: ['mail', 'sn'], account: '{0}\\ana' },
        parameters: [{ kind: 'text', text: 'CORP' }],
      },
    });
  });

  it.each([
    ['c:[Type == "a"]\n => issue(claim = d);', 2, 19, 'no condition binds the variable "d"'],
    ['c:[Type = "a"] => issue(claim = c);', 1, 9, 'expected ==, !=, =~ or !~, found "="'],
    ['c:[Typ == "a"] => issue(claim = c);', 1, 4, 'expected Type, Value'],
    ['c:[Type == "a] => issue(claim = c);', 1, 12, 'no closing quotation mark'],
    ['c:[Type == \u201ca\u201d] => issue(claim = c);', 1, 12, 'curly quotation mark'],
    ['c:[Type == "a"] => issue(claim = c)', 1, 36, 'expected ";", found the end'],
    ['c:[Type == "a"] => emit(claim = c);', 1, 20, 'expected add or issue after =>'],
    ['c:[Type == "a"] -> issue(claim = c);', 1, 17, 'unexpected character "-"'],
    ['c:[] && c:[] => issue(claim = c);', 1, 14, 'the variable "c" is bound twice'],
    ['c:[Value =~ "("] => issue(claim = c);', 1, 13, 'not a regular expression'],
    ['c:[Value =~ "a(?i)"] => issue(claim = c);', 1, 13, 'only at the start'],
    ['c:[Value =~ "(?x)a"] => issue(claim = c);', 1, 13, 'the option "x"'],
    ['=> issue(Type = "a");', 1, 10, 'a new claim needs a Value'],
    ['exists(c:[]) => issue(Type = "a", Value = "b");', 1, 8, 'bind no variable'],
    ['not count([]) => issue(Type = "a", Value = "b");', 1, 5, 'expected exists after NOT'],
    [
      '=> issue(store = "SQL", types = ("a"), query = ";mail;x");',
      1,
      18,
      'no attribute store "SQL"',
    ],
    [
      '=> issue(store = "Active Directory", types = ("a", "b"), query = ";mail;x");',
      1,
      66,
      'asks for 1 attributes, the rule names 2 types',
    ],
    [
      '=> issue(store = "Active Directory", types = ("a"), query = ";mail;{0}");',
      1,
      61,
      'the query uses {0}, and the rule passes 0 param',
    ],
    ['=> issue(store = "Active Directory", types = ("a"), query = "mail");', 1, 61, 'three parts'],
    [
      '=> issue(store = "Active Directory", types = ("a"), query = "sn=x;mail;y");',
      1,
      61,
      'LDAP filter',
    ],
    ['=> issue(store = "Active Directory", types = ("a"), query = ";;y");', 1, 61, 'is missing'],
  ])('refuses %s', (text, line, column, message) => {
    const fault = faultOf(text);
    expect(fault?.message).toContain(message);
    expect(fault?.position).toEqual({ line, column });
  });

  it('refuses an expression that nests too deeply instead of running out of stack', () => {
    const nested = `${'RegExReplace('.repeat(50_000)}"a"`;
    expect(faultOf(`=> issue(Type = "a", Value = ${nested});`)?.message).toContain('too deeply');
  });

  it('never throws, whatever the text', () => {
    const word = fc.constantFrom(
      ...'c: [ ] Type Value == =~ "a" "(?i)[" && => issue ( ) claim = c ; , + RegExReplace exists NOT'.split(
        ' ',
      ),
      ...'store types query param "Active Directory" count >= 2 @ RuleName . Properties __proto__'.split(
        ' ',
      ),
    );
    const nearlyRule = fc.array(word, { maxLength: 30 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.oneof(nearlyRule, fc.string({ unit: 'binary' })), (text) => {
        expect(() => parseClaimRules(text)).not.toThrow();
      }),
      { numRuns: 1000 },
    );
  });

  it('never throws on a rule that was damaged in one place', () => {
    const whole = awsClaimRules('ADFS')
      .map(({ rule }) => rule)
      .join('\n');
    fc.assert(
      fc.property(fc.nat(whole.length), fc.nat(3), fc.string(), (at, cut, put) => {
        expect(() =>
          parseClaimRules(whole.slice(0, at) + put + whole.slice(at + cut)),
        ).not.toThrow();
      }),
    );
  });
});
