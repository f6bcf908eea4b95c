import { describe, expect, it } from 'vitest';
import { worldNetwork } from '../cloud/parties.ts';
import type { Exchange } from '../cloud/network.ts';
import { isAttack, stoppedAttack } from '../flows/attack.ts';
import { type AnyFlow, phases, type RefusedFault } from '../flows/flow.ts';
import { type Choices, pathOf } from '../flows/pathOf.ts';
import { flows } from '../flows/index.ts';
import { failures, nodesOf } from '../kit/why.ts';
import { actorOfHost } from './actorOfHost.ts';
import { exchangeError } from './run/exchangeError.ts';
import {
  nextStep,
  performAll,
  performStep,
  type RunState,
  startRun,
  tellingOf,
} from './run/run.ts';

const replay = async (
  flow: AnyFlow,
  fault?: AnyFlow['faults'][number],
  choices?: Choices,
): Promise<RunState> => performAll(flow, worldNetwork, await startRun(flow, fault, choices), fault);

/** Who a request went to and what it called on the way, as the flow's actors. */
const arrowsOf = (flow: AnyFlow, exchange: Exchange): readonly (string | undefined)[] => [
  actorOfHost(flow, exchange.host),
  ...exchange.nested.flatMap((inner) => arrowsOf(flow, inner)),
];

const declaredArrows = (step: AnyFlow['steps'][number] | undefined): readonly string[] =>
  step === undefined || step.reply === undefined || step.sketch !== undefined
    ? []
    : [step.to, ...(step.nested ?? []).map(({ to }) => to)];

/** Everything that travelled, as text that can be compared. */
const bytesOf = (run: RunState): string =>
  JSON.stringify(run.trace, (_key, value: unknown) =>
    value instanceof Uint8Array ? [...value] : value,
  );

/** Every way through a flow that its choices make. */
const waysThrough = (flow: AnyFlow): readonly Choices[] =>
  Object.entries(flow.choices ?? {}).reduce<readonly Choices[]>(
    (ways, [id, { options }]) =>
      ways.flatMap((way) => Object.keys(options).map((option) => ({ ...way, [id]: option }))),
    [{}],
  );

/** The last step, the rules that failed there, and what the client was told. */
function refusalIn(flow: AnyFlow, run: RunState) {
  const last = run.trace.at(-1);
  const why = last?.exchange?.why;
  return {
    step: run.refused ? flow.steps[last?.step ?? -1]?.id : 'the end',
    rules: why ? nodesOf(why).flatMap(({ rule, holds }) => (holds === false ? [rule] : [])) : [],
    error: exchangeError(last?.exchange?.response)?.code,
  };
}

/** What a fault comes to, in the form in which it is expected; `rules` are all that failed. */
async function outcomeOf(flow: AnyFlow, fault: RefusedFault) {
  const { step, rules, error } = refusalIn(flow, await replay(flow, fault));
  const { rule } = fault.expect;
  return { step, error, rule: rules.includes(rule) ? rule : rules.join(', ') };
}

const refusedBefore = ({ faults }: AnyFlow) =>
  faults.filter((fault): fault is RefusedFault => !isAttack(fault));

for (const card of flows) {
  describe(`flow ${card.id}`, async () => {
    const flow = await card.load();

    it('has the id, the title and the phases of its card, and says why it lacks the others', () => {
      expect({ id: flow.id, title: flow.title }).toEqual({ id: card.id, title: card.title });
      const present = phases.filter((phase) => flow.steps.some((step) => step.phase === phase));
      expect(present).toEqual(card.phases);
      const lacking = phases.filter((phase) => !present.includes(phase));
      expect(Object.keys(flow.lacks ?? {})).toEqual(lacking);
    });

    it('declares steps, loops and choices that fit together', () => {
      const ids = flow.steps.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const named = flow.steps.flatMap(({ within }) => (within ? [within] : []));
      const unknown = named.filter((within) =>
        'loop' in within
          ? flow.loops?.[within.loop] === undefined
          : flow.choices?.[within.choice]?.options[within.option] === undefined,
      );
      expect(unknown).toEqual([]);
      // A loop is one run of neighbours in one phase, or its frame would be drawn twice.
      for (const loop of Object.keys(flow.loops ?? {})) {
        const inside = flow.steps.map(
          ({ within }) => within !== undefined && 'loop' in within && within.loop === loop,
        );
        const [first, last] = [inside.indexOf(true), inside.lastIndexOf(true)];
        expect(inside.slice(first, last + 1)).not.toContain(false);
        expect(new Set(flow.steps.slice(first, last + 1).map(({ phase }) => phase)).size).toBe(1);
      }
      for (const { run, sketch, reply } of flow.steps)
        expect(sketch === undefined ? run !== undefined || reply === undefined : !run).toBe(true);
    });

    it.each(waysThrough(flow).map((way) => [JSON.stringify(way), way] as const))(
      'reaches its end, and every arrow declared is an exchange that happened: %s',
      async (_name, way) => {
        const run = await replay(flow, undefined, way);
        const unexpected = run.trace.flatMap(({ step, exchange }) =>
          exchange?.why && flow.steps[step]?.mayRefuse === undefined ? failures(exchange.why) : [],
        );
        expect(unexpected).toEqual([]);
        expect(refusalIn(flow, run).step).toBe('the end');
        expect([...new Set(run.trace.map(({ step }) => step))]).toEqual(pathOf(flow, way));
        for (const { step, exchange } of run.trace)
          expect(exchange ? arrowsOf(flow, exchange) : []).toEqual(
            declaredArrows(flow.steps[step]),
          );
      },
    );

    it('is the same to the byte when it is replayed', async () => {
      expect(bytesOf(await replay(flow))).toBe(bytesOf(await replay(flow)));
    });

    it('tells something at every step', async () => {
      for (const way of waysThrough(flow)) {
        let run = await startRun(flow, undefined, way);
        while (nextStep(flow, run) !== undefined) {
          run = await performStep(flow, worldNetwork, run);
          const told = flow.steps[run.trace.at(-1)?.step ?? -1]?.say(tellingOf(run));
          expect(`${told?.what} ${told?.why}`).not.toMatch(/undefined|NaN|\[object/);
        }
      }
    });

    it('has at least three faults, all different', () => {
      expect(flow.faults.length).toBeGreaterThanOrEqual(3);
      const ids = flow.faults.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    });

    it('has neighbours that exist', () => {
      const ids = flows.map(({ id }) => id);
      for (const { flow: id } of flow.neighbours ?? []) expect(ids).toContain(id);
      expect((flow.neighbours ?? []).map(({ flow: id }) => id)).not.toContain(flow.id);
    });

    it.each(refusedBefore(flow).map((fault) => [fault.id, fault] as const))(
      'breaks where and how it says: %s',
      async (_id, fault) => {
        expect(await outcomeOf(flow, fault)).toEqual(fault.expect);
      },
    );

    it.each(flow.faults.filter(isAttack).map((attack) => [attack.id, attack] as const))(
      'lets the attack through, and its repair stops it: %s',
      async (_id, attack) => {
        expect(refusalIn(flow, await replay(flow, attack)).step).toBe('the end');
        const stopped = stoppedAttack(attack);
        expect(await outcomeOf(flow, stopped)).toEqual(stopped.expect);
      },
    );
  });
}
