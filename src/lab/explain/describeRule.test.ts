import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { idpRules } from '../../cloud/idp/rules.ts';
import { iamRules } from '../../iam/rules.ts';
import { nodesOf } from '../../kit/why.ts';
import { requestRule } from '../../wire/aws/rules.ts';
import { samlRules } from '../../wire/saml/rules.ts';
import { sigV4Rule } from '../../wire/sigv4/rules.ts';
import { describeRule, ruleTexts, sentenceOf } from './describeRule.ts';
import { everyExchange } from './everyRun.testing.ts';

const listed: readonly string[] = [
  ...iamRules,
  ...Object.values(samlRules),
  ...Object.values(sigV4Rule),
  ...Object.values(requestRule),
  ...Object.values(idpRules),
];

/** The ids that AWS’s services write into their decisions, read from their source. */
function writtenInSource(): readonly string[] {
  const folder = new URL('../../cloud/aws/', import.meta.url);
  const ids = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .flatMap((file) => [
      ...readFileSync(new URL(file, folder), 'utf8').matchAll(
        /(?:(?:check|allOf|anyOf)\(\s*|rule: |: )'((?:aws|sts|signin|console|http|s3)\.[a-z0-9-]+)'/g,
      ),
    ])
    .flatMap(([, id]) => (id === undefined ? [] : [id]));
  return [...new Set(ids)];
}

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

  it('are there for every rule that the services of AWS write, and for no other', () => {
    const written = writtenInSource();
    expect(written.length).toBeGreaterThan(20);
    expect(written.filter((rule) => !describeRule(rule))).toEqual([]);
    const known = new Set([...listed, ...written]);
    expect([...ruleTexts.keys()].filter((rule) => !known.has(rule))).toEqual([]);
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
