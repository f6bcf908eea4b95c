import { describe, expect, it } from 'vitest';
import { order } from './order.ts';
import type { OrderQuestion } from './question.ts';

const asking = (flow: string, ...keys: readonly string[]): OrderQuestion => ({
  id: 'q',
  kind: 'order',
  scene: '',
  asks: '',
  statements: [],
  study: { flow, step: keys[0] ?? '' },
  flow,
  options: keys.map((key) => ({ key, because: key })),
});

describe('steps to be ordered', () => {
  it('take their words and their order from the flow', async () => {
    const { options, settled } = await order(
      asking('saml-api', 'read-report', 'sign-in', 'assume-role'),
    );
    expect(options.map(({ text }) => text)).toEqual([
      'Read a report',
      'Sign in to AD FS',
      'Trade the assertion for credentials',
    ]);
    expect(settled.right).toEqual(['sign-in', 'assume-role', 'read-report']);
  });

  it('may stand on a way that is not the first', async () => {
    const { settled } = await order(asking('broker-federation-token', 'log-in', 'sign-in'));
    expect(settled.right).toEqual(['sign-in', 'log-in']);
  });

  it('are refused where they are of two ways, or of none', async () => {
    await expect(
      order(asking('broker-federation-token', 'take-credentials', 'log-in')),
    ).rejects.toThrow('not all on one way');
    await expect(order(asking('saml-api', 'sign-in', 'no-such-step'))).rejects.toThrow(
      'not all on one way',
    );
    await expect(order(asking('no-such-flow', 'sign-in'))).rejects.toThrow('No flow');
  });
});
