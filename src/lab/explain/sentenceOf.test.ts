import { describe, expect, it } from 'vitest';
import { nodesOf } from '../../kit/why.ts';
import { sentenceOf } from './describeRule.ts';
import { everyExchange } from './everyRun.testing.ts';

const statements = ['policy.statement', 'trust.statement'];

describe('the sentence for a statement of a policy', () => {
  it('tells a Deny that matches from an Allow that does not', () => {
    const [rule, holds] = ['policy.statement', false];
    const matches = { rule: 'policy.action', holds: true };
    expect(sentenceOf({ rule, holds, parts: [matches] })).toBe(
      'This statement denies the request.',
    );
    expect(sentenceOf({ rule, holds, parts: [matches, { ...matches, holds: false }] })).toBe(
      'This statement does not let the request pass.',
    );
  });

  it('says “denies” in every run exactly where the statement is a Deny', async () => {
    const seen = new Set<boolean>();
    for (const { exchange } of await everyExchange())
      for (const node of exchange.why ? nodesOf(exchange.why) : []) {
        if (!statements.includes(node.rule) || node.holds !== false || !node.at) continue;
        const { document, pointer } = node.at;
        const found = exchange.evidence.find(({ id }) => id === document);
        if (found?.kind !== 'policy') continue;
        const index = /^\/Statement\/(\d+)$/.exec(pointer)?.[1];
        const policy = found.document as { Statement: { Effect: string }[] };
        const denies = policy.Statement[Number(index)]?.Effect === 'Deny';
        expect(sentenceOf(node).includes('denies')).toBe(denies);
        seen.add(denies);
      }
    expect(seen).toEqual(new Set([true, false]));
  }, 120_000);
});
