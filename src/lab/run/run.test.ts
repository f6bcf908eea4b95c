import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { describe, expect, it } from 'vitest';
import { adminKey } from '../../cloud/aws/cloud.testing.ts';
import { worldNetwork } from '../../cloud/parties.ts';
import { defaultWorld } from '../../cloud/world/defaultWorld.ts';
import type { World } from '../../cloud/world/world.ts';
import { type AnyFlow, defineFlow, type Fault, type Hands } from '../../flows/flow.ts';
import { headerOf, noBody } from '../../wire/http/records.ts';
import { needFrom, performAll, performStep, type RunState, startRun, tellingOf } from './run.ts';

interface Bag {
  readonly arn: string;
  readonly later: string;
}
type Run = (hands: Hands<Bag>) => Promise<Partial<Bag> | void>;

const who: Run = async ({ aws }) => {
  const client = await aws.sts(adminKey);
  return { arn: (await client.send(new GetCallerIdentityCommand({}))).Arn ?? '' };
};
const get =
  (url: string): Run =>
  async ({ send }) => {
    await send({ method: 'GET', url, headers: [], body: noBody });
  };

/** A flow of these steps, taken by the app. */
const flowOf = (...runs: readonly Run[]): AnyFlow =>
  defineFlow<Bag>()({
    id: 'test',
    title: 'Test',
    intro: '',
    actors: {
      app: { name: 'App', kind: 'client', about: '' },
      sts: { name: 'STS', kind: 'aws', about: '' },
    },
    world: async () => defaultWorld(),
    steps: runs.map((run, index) => ({
      id: `step${index}`,
      phase: 'sts',
      title: '',
      from: 'app' as const,
      to: 'sts' as const,
      label: '',
      say: () => ({ what: '', why: '' }),
      run,
    })),
    faults: [],
  });

const faultBefore = (before: string | undefined, breaks: (world: World) => World): Fault => ({
  id: 'fault',
  title: '',
  ...(before !== undefined && { before }),
  breaks,
  expect: { step: 'step0', rule: '', error: '' },
  lesson: '',
  repair: '',
});

const play = async (flow: AnyFlow, fault?: Fault): Promise<RunState> =>
  performAll(flow, worldNetwork, await startRun(flow, fault), fault);

const fast = (world: World): World => ({ ...world, clockOffsets: { app: 3600 } });
const dateOf = (run: RunState, index: number) => {
  const request = run.trace[index]?.exchange?.request;
  return request && headerOf(request, 'x-amz-date');
};

describe('a run', () => {
  it('keeps what travelled and what steps hand on, and lets time pass in between', async () => {
    const flow = flowOf(who, async ({ need }) => ({ later: need('arn').toUpperCase() }), who);
    const run = await play(flow);
    expect(run.refused).toBe(false);
    expect(run.bag['later']).toBe('ARN:AWS:IAM::111122223333:USER/LAB-ADMIN');
    expect(run.trace.map(({ exchange }) => exchange?.host)).toEqual([
      'sts.us-east-1.amazonaws.com',
      undefined,
      'sts.us-east-1.amazonaws.com',
    ]);
    expect([dateOf(run, 0), dateOf(run, 2)]).toEqual(['20260914T083000Z', '20260914T083004Z']);
    expect(tellingOf(run).exchange).toBe(run.trace[2]?.exchange);
    expect(tellingOf(await play(flowOf(async () => {})))).not.toHaveProperty('exchange');
  });

  it('gives every request an id of its own', async () => {
    const run = await play(flowOf(who, who));
    const ids = run.trace.map(
      ({ exchange }) => exchange && headerOf(exchange.request, 'amz-sdk-invocation-id'),
    );
    expect(new Set(ids).size).toBe(2);
  });

  it('leaves earlier states alone, so that going back is exact', async () => {
    const flow = flowOf(who, who);
    const start = await startRun(flow);
    const first = await performStep(flow, worldNetwork, start);
    const once = await performStep(flow, worldNetwork, first);
    expect(start.trace).toEqual([]);
    expect(start.world.trail.size).toBe(0);
    expect(await performStep(flow, worldNetwork, first)).toEqual(once);
  });

  it('stops where it is refused, and goes no further', async () => {
    const flow = flowOf(get('https://sts.amazonaws.com/?Action=Nothing'), who);
    const run = await play(flow);
    expect([run.refused, run.trace.length]).toEqual([true, 1]);
    expect(await performStep(flow, worldNetwork, run)).toBe(run);
  });

  it('is refused by a host that does not exist', async () => {
    const run = await play(flowOf(get('https://nobody.example/')));
    expect(run.refused).toBe(true);
    expect(run.trace[0]?.exchange).not.toHaveProperty('response');
  });

  it('breaks from the start, or just before a step', async () => {
    const flow = flowOf(who, who);
    const refusedAt = async (before: string | undefined) => {
      const run = await play(flow, faultBefore(before, fast));
      return run.refused ? run.trace.at(-1)?.step : undefined;
    };
    expect(await refusedAt(undefined)).toBe(0);
    expect(await refusedAt('step1')).toBe(1);
    expect(await refusedAt('elsewhere')).toBeUndefined();
  });

  it('signs by the clock of the machine that acts', async () => {
    const behind = faultBefore(undefined, (world) => ({ ...world, clockOffsets: { app: -60 } }));
    expect(dateOf(await play(flowOf(who), behind), 0)).toBe('20260914T082900Z');
  });

  it('hides no bug: an error without a refusal is thrown on', async () => {
    const bug: Run = async () => {
      throw new Error('a bug');
    };
    await expect(play(flowOf(bug))).rejects.toThrow('a bug');
    await expect(play(flowOf(async ({ need }) => ({ later: need('arn') })))).rejects.toThrow(
      'No earlier step put "arn" into the bag.',
    );
    expect(() => needFrom({})('constructor')).toThrow('No earlier step');
    const twice: Run = async (hands) => {
      await who(hands);
      await who(hands);
    };
    await expect(play(flowOf(twice))).rejects.toThrow('Step "step0" sent more than one request.');
  });
});
