import { describe, expect, it } from 'vitest';
import { samlApi } from '../../flows/saml/samlApi.flow.ts';
import { samlConsole } from '../../flows/saml/samlConsole.flow.ts';
import { flows } from '../../flows/index.ts';
import { compareFlows } from './comparison.ts';
import type { FactId } from './factsOf.ts';

describe('SAML to the console, beside SAML to the API', async () => {
  const { a, b, moments, differences } = await compareFlows(samlConsole, samlApi);
  const row = (id: FactId) => differences.find((one) => one.id === id);

  it('differs in who calls STS', () => {
    expect(row('caller')).toMatchObject({
      a: [samlConsole.actors['signin']?.name],
      b: [samlApi.actors['tool']?.name],
      same: false,
    });
  });

  it('is the same in the operation, the proof and who holds keys', () => {
    expect(row('operation')).toMatchObject({ a: ['AssumeRoleWithSAML'], same: true });
    expect(row('proof')?.a).toEqual(['A signed SAML response, as a parameter']);
    expect(row('proof')?.same).toBe(true);
    expect(row('keys')).toMatchObject({ a: ['Nobody'], b: ['Nobody'], same: true });
    expect(row('atSts')).toMatchObject({ a: ['SAMLUser'], same: true });
  });

  it('tells how long the sessions last', () => {
    expect(row('asked')).toMatchObject({ b: ['2 h'] });
    expect(row('granted')).toMatchObject({ a: ['1 h'], b: ['2 h'], same: false });
    const longest = a.history.at(-1)?.world.accounts['111122223333']?.roles['DataReader'];
    expect(row('longest')?.a).toEqual([`${(longest?.maxSessionDuration ?? 0) / 3600} h`]);
  });

  it('reads the condition keys off the trust policy that was weighed', () => {
    expect(row('trust')?.a).toContain('SAML:aud');
  });

  it('ends with both flows at their ends', () => {
    expect(moments.at(-1)).toMatchObject({
      a: a.history.length - 1,
      b: b.history.length - 1,
      phase: 'access',
    });
  });
});

describe('a flow beside itself', () => {
  it.each(flows.map((card) => [card.id, card] as const))(
    'differs in nothing, and says all there is to say: %s',
    async (_id, card) => {
      const flow = await card.load();
      const { differences, moments } = await compareFlows(flow, flow);
      expect(differences.filter(({ same }) => !same)).toEqual([]);
      for (const { a } of differences) expect(a.join('')).not.toBe('');
      expect(moments.every(({ aMoves, bMoves }) => aMoves && bMoves)).toBe(true);
    },
  );
});
