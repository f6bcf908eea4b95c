import { describe, expect, it } from 'vitest';
import { ssmRules } from '../../cloud/aws/ssm/rules.ts';
import { brokerRules } from '../../cloud/app/broker/rules.ts';
import { identityCenterAdminRules } from '../../cloud/aws/identity-center/adminRules.ts';
import { identityCenterRules } from '../../cloud/aws/identity-center/rules.ts';
import { cognitoIdentityRules } from '../../cloud/aws/cognito-identity/rules.ts';
import { hostedUiRules } from '../../cloud/aws/cognito-idp/hosted/rules.ts';
import { cognitoIdpRules } from '../../cloud/aws/cognito-idp/rules.ts';
import { directoryServiceRules } from '../../cloud/aws/directory-service/rules.ts';
import { iamApiRules } from '../../cloud/aws/iam/rules.ts';
import { awsRules } from '../../cloud/aws/rules.ts';
import { s3Rules } from '../../cloud/aws/s3/rules.ts';
import { federationRules } from '../../cloud/aws/signin/rules.ts';
import { stsRules } from '../../cloud/aws/sts/rules.ts';
import { webIdentityRules } from '../../cloud/aws/sts/webIdentityRules.ts';
import { partnerRules } from '../../cloud/app/partnerRules.ts';
import { openIdRules } from '../../cloud/idp/oidc/rules.ts';
import { idpRules } from '../../cloud/idp/rules.ts';
import { iamRules } from '../../iam/rules.ts';
import { nodesOf } from '../../kit/why.ts';
import { requestRule } from '../../wire/aws/rules.ts';
import { jwtRule } from '../../wire/jwt/rules.ts';
import { oidcRule } from '../../wire/oidc/rules.ts';
import { samlRules } from '../../wire/saml/rules.ts';
import { sigV2Rule } from '../../wire/sigv2/rules.ts';
import { sigV4Rule } from '../../wire/sigv4/rules.ts';
import { describeRule, ruleTexts, sentenceOf } from './describeRule.ts';
import { everyExchange } from './everyRun.testing.ts';

const listed: readonly string[] = [
  ...iamRules,
  ...Object.values(samlRules),
  ...Object.values(sigV4Rule),
  ...Object.values(sigV2Rule),
  ...Object.values(requestRule),
  ...Object.values(jwtRule),
  ...Object.values(oidcRule),
  ...Object.values(idpRules),
  ...Object.values(awsRules),
  ...Object.values(iamApiRules),
  ...Object.values(s3Rules),
  ...Object.values(stsRules),
  ...Object.values(cognitoIdpRules),
  ...Object.values(hostedUiRules),
  ...Object.values(cognitoIdentityRules),
  ...Object.values(openIdRules),
  ...Object.values(webIdentityRules),
  ...Object.values(identityCenterRules),
  ...Object.values(identityCenterAdminRules),
  ...Object.values(ssmRules),
  ...Object.values(federationRules),
  ...Object.values(brokerRules),
  ...Object.values(directoryServiceRules),
  ...Object.values(partnerRules),
];

describe('the words for rules', () => {
  it('are there for every rule that a room lists', () => {
    expect(listed.filter((rule) => !describeRule(rule))).toEqual([]);
  });

  it('are there for every rule that a decision of any flow holds', async () => {
    const unknown = new Set<string>();
    for (const { exchange } of await everyExchange())
      for (const { rule } of exchange.why ? nodesOf(exchange.why) : [])
        if (!describeRule(rule)) unknown.add(rule);
    expect([...unknown]).toEqual([]);
  }, 120_000);

  it('are there for no rule that no room lists', () => {
    const known = new Set(listed);
    expect([...ruleTexts.keys()].filter((rule) => !known.has(rule))).toEqual([]);
    expect(known.size).toBe(listed.length);
  });

  it('are one sentence for each outcome', () => {
    const sentence = /^[A-Z].*[^.]\.$/;
    const wrong = [...ruleTexts].filter(
      ([, { title, holds, fails, source }]) =>
        !sentence.test(holds) ||
        !sentence.test(fails) ||
        holds === fails ||
        !/^[A-Z].{2,38}[^.]$/.test(title) ||
        source === '',
    );
    expect(wrong.map(([rule]) => rule)).toEqual([]);
  });

  it('read by their outcome', () => {
    const rule = samlRules.issueInstant;
    expect(sentenceOf({ rule, holds: true })).toBe(
      'The assertion was issued at most five minutes ago.',
    );
    expect(sentenceOf({ rule, holds: false })).toContain('not issued');
    expect(sentenceOf({ rule, holds: null })).toBe('Age of the assertion');
    expect(sentenceOf({ rule: 'no.such', holds: true })).toBe('no.such');
  });
});
