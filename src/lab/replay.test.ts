import { describe, expect, it } from 'vitest';
import { worldNetwork } from '../cloud/parties.ts';
import type { Exchange } from '../cloud/network.ts';
import type { AnyFlow } from '../flows/flow.ts';
import { flows } from '../flows/index.ts';
import { failures, nodesOf } from '../kit/why.ts';
import { actorOfHost } from './actorOfHost.ts';
import { exchangeError } from './run/exchangeError.ts';
import { needFrom, performUntil, type RunState, startRun } from './run/run.ts';

const replay = async (flow: AnyFlow, fault?: AnyFlow['faults'][number]): Promise<RunState> =>
  performUntil(flow, worldNetwork, await startRun(flow, fault), flow.steps.length, fault);

/** Who a request went to and what it called on the way, as the flow's actors. */
const arrowsOf = (flow: AnyFlow, exchange: Exchange): readonly (string | undefined)[] => [
  actorOfHost(flow, exchange.host),
  ...exchange.nested.flatMap((inner) => arrowsOf(flow, inner)),
];

const declaredArrows = (step: AnyFlow['steps'][number]): readonly string[] =>
  step.reply === undefined ? [] : [step.to, ...(step.nested ?? []).map(({ to }) => to)];

/** Everything that travelled, as text that can be compared. */
const bytesOf = (run: RunState): string =>
  JSON.stringify(run.trace, (_key, value: unknown) =>
    value instanceof Uint8Array ? [...value] : value,
  );

for (const card of flows) {
  describe(`flow ${card.id}`, async () => {
    const flow = await card.load();

    it('has the id and the title of its card', () => {
      expect({ id: flow.id, title: flow.title }).toEqual({ id: card.id, title: card.title });
      expect([...new Set(flow.steps.map(({ phase }) => phase))]).toEqual(card.phases);
    });

    it('reaches its end, and every arrow declared is an exchange that happened', async () => {
      const run = await replay(flow);
      const broken = run.trace.flatMap((one) => (one?.why ? failures(one.why) : []));
      expect(broken).toEqual([]);
      expect(run.refusedAt).toBeUndefined();
      expect(run.trace).toHaveLength(flow.steps.length);
      expect(run.trace.map((exchange) => (exchange ? arrowsOf(flow, exchange) : []))).toEqual(
        flow.steps.map(declaredArrows),
      );
    });

    it('is the same to the byte when it is replayed', async () => {
      expect(bytesOf(await replay(flow))).toBe(bytesOf(await replay(flow)));
    });

    it('tells something at every step', async () => {
      const run = await replay(flow);
      for (const [index, step] of flow.steps.entries()) {
        const exchange = run.trace[index];
        const { what, why } = step.say({
          world: run.world,
          bag: run.bag,
          need: needFrom(run.bag),
          ...(exchange && { exchange }),
        });
        expect(`${what} ${why}`).not.toMatch(/undefined|NaN|\[object/);
      }
    });

    it('has at least six faults, all different', () => {
      expect(flow.faults.length).toBeGreaterThanOrEqual(6);
      const ids = flow.faults.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    });

    it.each(flow.faults.map((fault) => [fault.id, fault] as const))(
      'breaks where and how it says: %s',
      async (_id, fault) => {
        const run = await replay(flow, fault);
        const step = run.refusedAt === undefined ? 'the end' : flow.steps[run.refusedAt]?.id;
        expect(step).toBe(fault.expect.step);
        const exchange = run.trace.at(-1);
        const broken = exchange?.why
          ? nodesOf(exchange.why).filter((one) => one.holds === false)
          : [];
        expect(broken.map(({ rule }) => rule)).toContain(fault.expect.rule);
        expect(exchangeError(exchange?.response)?.code).toBe(fault.expect.error);
      },
    );
  });
}
