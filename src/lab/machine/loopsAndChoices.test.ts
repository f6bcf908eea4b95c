import { describe, expect, it } from 'vitest';
import { createActor, waitFor } from 'xstate';
import { worldNetwork } from '../../cloud/parties.ts';
import type { AnyFlow } from '../../flows/flow.ts';
import { cognitoUserPool } from '../../flows/cognito/cognitoUserPool.flow.ts';
import { identityCenterCli } from '../../flows/identity-center/identityCenterCli.flow.ts';
import type { Choices } from '../../flows/pathOf.ts';
import { startRun } from '../run/run.ts';
import { chartOf } from './chartOf.ts';
import { flowMachine } from './flowMachine.ts';
import { placeOf } from './placeOf.ts';

async function player(flow: AnyFlow, choices?: Choices) {
  const start = await startRun(flow, undefined, choices);
  const machine = flowMachine(flow, { start, network: worldNetwork });
  const actor = createActor(machine).start();
  const place = () => placeOf(flow, actor.getSnapshot());
  const rest = () => waitFor(actor, (snapshot) => placeOf(flow, snapshot).state !== 'sending');
  const shown = () => {
    const { shown, round } = place();
    return `${flow.steps[shown]?.id ?? 'start'}.${round}`;
  };
  return { actor, machine, place, rest, shown };
}

describe('the machine of a flow with a loop', () => {
  const loopIds = identityCenterCli.steps.flatMap(({ id, within }) =>
    within && 'loop' in within ? [id] : [],
  );

  it('leads from the last step of the loop back to its first', async () => {
    const { machine } = await player(identityCenterCli);
    const { transitions } = chartOf(identityCenterCli, machine);
    const back = { from: loopIds.at(-1), to: loopIds[0], label: 'forward' };
    expect(transitions).toContainEqual(back);
  });

  it('goes round, lands on any round, and comes back round by round', async () => {
    const { actor, rest, shown, place } = await player(identityCenterCli);
    const [poll = ''] = loopIds;
    actor.send({ type: 'JUMP', to: { step: poll, round: 2 } });
    await rest();
    expect(shown()).toBe(`${poll}.2`);
    const { world } = place().run;
    actor.send({ type: 'NEXT' });
    await rest();
    expect(shown()).toBe(`${poll}.3`);
    actor.send({ type: 'BACK' });
    expect(shown()).toBe(`${poll}.2`);
    expect(place().run.world).toBe(world);
    actor.send({ type: 'BACK' });
    expect(shown()).toBe(`${poll}.1`);
    actor.send({ type: 'JUMP', to: 'end' });
    await rest();
    expect(place().state).toBe('done');
    actor.send({ type: 'JUMP', to: { step: poll, round: 3 } });
    expect(shown()).toBe(`${poll}.3`);
  });

  it('shows the end where a round is asked for that never comes', async () => {
    const { actor, rest, place } = await player(identityCenterCli);
    actor.send({ type: 'JUMP', to: { step: loopIds[0] ?? '', round: 99 } });
    await rest();
    expect(place().state).toBe('done');
  });
});

describe('the machine of a flow with a choice', () => {
  const optionsOf = Object.entries(cognitoUserPool.choices ?? {}).flatMap(([id, { options }]) =>
    Object.keys(options).map((option) => [id, option] as const),
  );

  it.each(optionsOf)('takes only the steps of the option: %s %s', async (id, option) => {
    const { actor, rest, place } = await player(cognitoUserPool, { [id]: option });
    actor.send({ type: 'JUMP', to: 'end' });
    await rest();
    expect(place().state).toBe('done');
    const others = place()
      .run.trace.map(({ step }) => cognitoUserPool.steps[step]?.within)
      .filter((within) => within && 'choice' in within && within.option !== option);
    expect(others).toEqual([]);
  });
});
