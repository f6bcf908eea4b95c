import { describe, expect, it } from 'vitest';
import { viewsOf } from '../decode/viewsOf.ts';
import { everyExchange } from './everyRun.testing.ts';
import { explainField, keyFor, keysOf } from './explainField.ts';
import { entries } from './fields/index.ts';

/** Fields that no flow shows: the lab’s AWS understands them, and nobody sends them by default. */
const kept = ['anywhere saml-attribute SessionNotOnOrAfter'];

const sides = ['request', 'response'] as const;

describe('the explanations of fields', () => {
  it('are there for everything that travels in any flow, with each fault and without', async () => {
    const unexplained = new Set<string>();
    for (const { where, exchange } of await everyExchange())
      for (const side of sides)
        for (const view of viewsOf(exchange, side))
          for (const field of view.fields)
            if (!explainField(field, exchange))
              unexplained.add(`${field.kind} ${field.name} to ${exchange.host} (${where})`);
    expect([...unexplained].slice(0, 5)).toEqual([]);
  }, 120_000);

  it('are all of something that travels, or kept for a reason', async () => {
    const seen = new Set<string>();
    for (const { exchange } of await everyExchange())
      for (const side of sides)
        for (const view of viewsOf(exchange, side))
          for (const field of view.fields) seen.add(keyFor(field, exchange) ?? '');
    const unused = entries.flatMap(keysOf).filter((key) => !seen.has(key));
    expect(unused).toEqual(kept);
  }, 120_000);

  it('are each given once', () => {
    const keys = entries.flatMap(keysOf);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('are short sentences with a source', () => {
    const wrong = entries.filter(
      ({ title, text, source }) =>
        !text.endsWith('.') ||
        text.length > 330 ||
        title.endsWith('.') ||
        title.length > 48 ||
        source === '',
    );
    expect(wrong.map(({ title }) => title)).toEqual([]);
  });

  it('tell the same name apart by the service', () => {
    const prefix = { kind: 'query-parameter', name: 'prefix' } as const;
    const ofS3 = explainField(prefix, { host: 'reports.s3.us-east-1.amazonaws.com' });
    const ofConsole = explainField(prefix, { host: 'us-east-1.console.aws.amazon.com' });
    expect(ofS3?.source).toContain('ListObjectsV2');
    expect(ofConsole?.source).not.toBe(ofS3?.source);
    expect(explainField(prefix, { host: 'adfs.corp.example' })).toBeUndefined();
  });

  it('do not mind the case of a header, and do of everything else', () => {
    const host = 'sts.amazonaws.com';
    expect(explainField({ kind: 'request-header', name: 'X-AMZ-DATE' }, { host })).toBeDefined();
    expect(explainField({ kind: 'form-field', name: 'rolearn' }, { host })).toBeUndefined();
  });

  it('know an item of a list by any number', () => {
    const host = 'sts.amazonaws.com';
    const tag = (number: number) =>
      ({ kind: 'form-field', name: `Tags.member.${number}.Key` }) as const;
    expect(explainField(tag(12), { host })).toEqual(explainField(tag(1), { host }));
    expect(explainField(tag(12), { host })?.title).toBe('Key of a session tag');
  });

  it('know every session tag and every namespace declaration', () => {
    const host = 'signin.aws.amazon.com';
    const tag = 'https://aws.amazon.com/SAML/Attributes/PrincipalTag:CostCenter';
    expect(explainField({ kind: 'saml-claim', name: tag }, { host })?.title).toBe('Session tag');
    expect(explainField({ kind: 'saml-attribute', name: 'xmlns:saml2' }, { host })).toBeDefined();
  });
});
