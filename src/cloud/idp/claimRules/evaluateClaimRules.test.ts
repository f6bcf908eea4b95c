import { describe, expect, it } from 'vitest';
import { awsAttributes } from '../../../wire/saml/names.ts';
import { activeDirectory } from '../activeDirectory.ts';
import { awsClaimRules } from '../awsClaimRules.ts';
import type { DirectoryIn } from '../findPerson.ts';
import { adAuthority, type Claim, claimTypes, makeClaim } from './claim.ts';
import { evaluateClaimRules } from './evaluateClaimRules.ts';
import { parseClaimRules } from './parseClaimRules.ts';

const directory: DirectoryIn = {
  netbiosName: 'CORP',
  people: {
    ana: {
      displayName: 'Ana Torres',
      givenName: 'Ana',
      surname: 'Torres',
      mail: 'ana.torres@corp.example',
      password: 'secret',
      groups: ['Staff', 'AWS-111122223333-ReadOnly', 'AWS-444455556666-Admin'],
    },
  },
};
const store = activeDirectory(directory, 'corp.example');

const account = makeClaim(claimTypes.windowsAccountName, 'CORP\\ana', { issuer: adAuthority });

function run(text: string, input: readonly Claim[] = [account]) {
  const parsed = parseClaimRules(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return evaluateClaimRules(parsed.value, input, store);
}

const issuedBy = (text: string, input?: readonly Claim[]) =>
  run(text, input).issued.map(({ type, value }) => [type, value]);

const awsRules = awsClaimRules('idp1')
  .map(({ rule }) => rule)
  .join('\n');

describe('the rules for AWS', () => {
  it('issue the NameID, the session name and a role for each group', () => {
    const { issued, why } = run(awsRules);
    expect(issued.map(({ type, value }) => [type, value])).toEqual([
      [claimTypes.nameIdentifier, 'CORP\\ana'],
      [awsAttributes.roleSessionName, 'ana.torres@corp.example'],
      [
        awsAttributes.role,
        'arn:aws:iam::111122223333:saml-provider/idp1,arn:aws:iam::111122223333:role/ReadOnly',
      ],
      [
        awsAttributes.role,
        'arn:aws:iam::444455556666:saml-provider/idp1,arn:aws:iam::444455556666:role/Admin',
      ],
    ]);
    expect(issued[0]?.properties).toEqual({
      'http://schemas.xmlsoap.org/ws/2005/05/identity/claimproperties/format':
        'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent',
    });
    expect(issued[0]?.issuer).toBe(adAuthority);
    expect(why.holds).toBe(true);
  });

  it('explain what each rule took and gave', () => {
    const { outcomes } = run(awsRules);
    expect(outcomes.map(({ took, gave }) => [took.length, gave.length])).toEqual([
      [1, 1],
      [1, 1],
      [1, 3],
      [2, 2],
    ]);
    expect(outcomes[2]?.why).toMatchObject({
      rule: 'idp.claim-rule',
      holds: true,
      saw: [`${claimTypes.windowsAccountName} = CORP\\ana`],
      parts: [
        { rule: 'idp.claim-rule.add', saw: 'http://temp/variable = Staff' },
        { saw: 'http://temp/variable = AWS-111122223333-ReadOnly' },
        { saw: 'http://temp/variable = AWS-444455556666-Admin' },
      ],
    });
  });

  it('match a group in lower case and then leave its name as it is: the replacement minds case', () => {
    const lower = makeClaim('http://temp/variable', 'aws-111122223333-ReadOnly');
    expect(issuedBy(awsClaimRules('idp1')[3]?.rule ?? '', [lower])).toEqual([
      [awsAttributes.role, 'aws-111122223333-ReadOnly'],
    ]);
  });

  it('had a first generation for one account', () => {
    const rule = `c:[Type == "http://temp/variable", Value =~ "(?i)^AWS-"]
      => issue(Type = "${awsAttributes.role}", Value = RegExReplace(c.Value, "AWS-", "arn:aws:iam::111122223333:saml-provider/ADFS,arn:aws:iam::111122223333:role/ADFS-"));`;
    expect(issuedBy(rule, [makeClaim('http://temp/variable', 'AWS-Production')])).toEqual([
      [
        awsAttributes.role,
        'arn:aws:iam::111122223333:saml-provider/ADFS,arn:aws:iam::111122223333:role/ADFS-Production',
      ],
    ]);
  });
});

describe('evaluateClaimRules', () => {
  const a = makeClaim('a', '1');
  const b = makeClaim('b', '2');

  it('keeps what is added inside and feeds it to later rules only', () => {
    const early = 'c:[Type == "x"] => issue(Type = "early", Value = c.Value);';
    const add = '=> add(Type = "x", Value = "1");';
    const late = 'c:[Type == "x"] => issue(Type = "late", Value = c.Value);';
    expect(issuedBy(early + add + late)).toEqual([['late', '1']]);
  });

  it('feeds what is issued to later rules too', () => {
    expect(
      issuedBy(
        '=> issue(Type = "x", Value = "1"); c:[Type == "x"] => issue(Type = "y", Value = c.Value);',
      ),
    ).toEqual([
      ['x', '1'],
      ['y', '1'],
    ]);
  });

  it('collapses claims that nothing tells apart, and only those', () => {
    const same = '=> issue(Type = "x", Value = "1");';
    expect(run(same + same).issued).toHaveLength(1);
    for (const more of ['Issuer', 'OriginalIssuer', 'ValueType', 'Properties["p"]'])
      expect(run(`${same} => issue(Type = "x", Value = "1", ${more} = "me");`).issued).toHaveLength(
        2,
      );
    const issuerAlone =
      '=> issue(Type = "x", Value = "1", Issuer = "me", OriginalIssuer = "LOCAL AUTHORITY");';
    expect(run(same + issuerAlone).issued).toHaveLength(2);
  });

  it('runs once for each combination of the claims it picks', () => {
    const rule =
      'c1:[Type == "a"] && c2:[Type == "b"] => issue(Type = "ab", Value = c1.Value + "-" + c2.Value);';
    expect(issuedBy(rule, [a, makeClaim('a', '9'), b])).toEqual([
      ['ab', '1-2'],
      ['ab', '9-2'],
    ]);
    expect(issuedBy(rule, [a])).toEqual([]);
  });

  it.each([
    ['exists([Type == "a"])', true],
    ['exists([Type == "z"])', false],
    ['NOT exists([Type == "a"])', false],
    ['NOT exists([Type == "z"])', true],
    ['count([]) >= 2', true],
    ['count([]) == 1', false],
    ['count([]) != 3', true],
    ['count([]) > 2', false],
    ['count([]) < 3', true],
    ['count([]) <= 1', false],
    ['[Type != "a", Value == "2"]', true],
    ['[Type !~ "[ab]"]', false],
    ['[Properties["p"] == ""]', true],
  ])('asks whether %s', (condition, met) => {
    expect(issuedBy(`${condition} => issue(Type = "x", Value = "y");`, [a, b])).toEqual(
      met ? [['x', 'y']] : [],
    );
  });

  it('says that a rule whose condition is not met does not apply, which is no failure', () => {
    const { outcomes, why } = run('c:[Type == "z"] => issue(claim = c);');
    expect(outcomes[0]?.why.holds).toBeNull();
    expect(why.holds).toBe(true);
  });

  it('copies a claim whole', () => {
    const claim = makeClaim('a', '1', { issuer: 'me', properties: { p: 'q' } });
    expect(run('c:[Type == "a"] => issue(claim = c);', [claim]).issued).toEqual([claim]);
  });

  it('reads the directory, several attributes at once', () => {
    const rule = `c:[Type == "${claimTypes.windowsAccountName}"] => issue(store = "Active Directory",
      types = ("m", "d", "g", "s", "a", "dep", "u", "t"),
      query = ";mail,displayName,givenName,sn,sAMAccountName,department,userPrincipalName,tokenGroups(domainQualifiedName);{0}", param = c.Value);`;
    expect(issuedBy(rule)).toEqual([
      ['m', 'ana.torres@corp.example'],
      ['d', 'Ana Torres'],
      ['g', 'Ana'],
      ['s', 'Torres'],
      ['a', 'ana'],
      ['u', 'ana@corp.example'],
      ['t', 'CORP\\Staff'],
      ['t', 'CORP\\AWS-111122223333-ReadOnly'],
      ['t', 'CORP\\AWS-444455556666-Admin'],
    ]);
    expect(run(rule).issued[0]?.issuer).toBe(adAuthority);
  });

  it('fails a query for an account that the directory does not have, and goes on', () => {
    const { issued, why, outcomes } = run(
      '=> issue(store = "Active Directory", types = ("m"), query = ";mail;{0}", param = "CORP\\bob"); => issue(Type = "x", Value = "1");',
    );
    expect(issued).toHaveLength(1);
    expect(why.holds).toBe(false);
    expect(outcomes[0]?.why.saw).toBe('the directory has no account "CORP\\bob"');
  });

  it('refuses conditions whose combinations explode', () => {
    const many = Array.from({ length: 101 }, (_, index) => makeClaim('a', `${index}`));
    const { outcomes } = run('x:[] && y:[] => issue(claim = x);', many);
    expect(outcomes[0]?.why.saw).toContain('more than 10000 combinations');
  });
});
