import { describe, expect, it } from 'vitest';
import { createActor, SimulatedClock, waitFor } from 'xstate';
import { worldNetwork } from '../../cloud/parties.ts';
import { samlApi } from '../../flows/saml/samlApi.flow.ts';
import { startRun } from '../run/run.ts';
import { flowMachine, type FlowMachineOptions } from './flowMachine.ts';
import { placeOf } from './placeOf.ts';

async function player(options: Partial<FlowMachineOptions> = {}) {
  const start = await startRun(samlApi, options.fault);
  const clock = new SimulatedClock();
  const actor = createActor(flowMachine(samlApi, { start, network: worldNetwork, ...options }), {
    clock,
  });
  actor.start();
  const place = () => placeOf(samlApi, actor.getSnapshot());
  const rest = () => waitFor(actor, (snapshot) => placeOf(samlApi, snapshot).state !== 'sending');
  return { actor, clock, place, rest };
}

const last = samlApi.steps.length - 1;

describe('the machine of a flow', () => {
  it('has one state for each step', async () => {
    const { actor } = await player();
    expect(Object.keys(actor.logic.root.states)).toEqual([
      'start',
      ...samlApi.steps.map(({ id }) => id),
      'broken',
    ]);
  });

  it('goes on step by step and comes back to the very same world', async () => {
    const { actor, place, rest } = await player();
    expect(place()).toMatchObject({ shown: -1, state: 'ready' });
    actor.send({ type: 'NEXT' });
    await rest();
    const { world } = place().run;
    actor.send({ type: 'NEXT' });
    await rest();
    expect(place().run.world).not.toBe(world);
    actor.send({ type: 'BACK' });
    expect(place()).toMatchObject({ shown: 0, state: 'ready' });
    expect(place().run.world).toBe(world);
    actor.send({ type: 'BACK' });
    expect(place().shown).toBe(-1);
  });

  it('jumps ahead by replaying and back by remembering', async () => {
    const { actor, place, rest } = await player();
    actor.send({ type: 'JUMP', to: 'end' });
    await rest();
    expect(place()).toMatchObject({ shown: last, state: 'done' });
    actor.send({ type: 'JUMP', to: { step: 'take-response' } });
    expect(place()).toMatchObject({ shown: 2, state: 'ready' });
    actor.send({ type: 'RESTART' });
    expect(place()).toMatchObject({ shown: -1, state: 'ready' });
    expect(actor.getSnapshot().context.history).toHaveLength(last + 2);
  });

  it('stops where it is refused, however far a jump aims', async () => {
    const fault = samlApi.faults.find(({ id }) => id === 'stale-assertion');
    const { actor, place, rest } = await player({ ...(fault && { fault }) });
    actor.send({ type: 'JUMP', to: 'end' });
    await rest();
    expect(place()).toMatchObject({ shown: 3, state: 'denied' });
    actor.send({ type: 'NEXT' });
    expect(place()).toMatchObject({ shown: 3, state: 'denied' });
    actor.send({ type: 'JUMP', to: { step: 'open-sign-in' } });
    expect(place()).toMatchObject({ shown: 0, state: 'ready' });
    actor.send({ type: 'JUMP', to: 'end' });
    await rest();
    expect(place()).toMatchObject({ shown: 3, state: 'denied' });
  });

  it('lets arrows travel one after the other, each for its time', async () => {
    const { actor, clock, place } = await player({ legTime: 500 });
    actor.send({ type: 'NEXT' });
    await waitFor(actor, (snapshot) => snapshot.matches({ 'open-sign-in': 'travelling' } as never));
    expect(actor.getSnapshot().context.leg).toBe(0);
    clock.increment(500);
    expect(actor.getSnapshot().context.leg).toBe(1);
    expect(place().state).toBe('sending');
    clock.increment(500);
    expect(place()).toMatchObject({ shown: 0, state: 'ready' });
  });

  it('plays by itself to the end, and pauses', async () => {
    const { actor, clock, place, rest } = await player({ restTime: 1000 });
    actor.send({ type: 'PLAY' });
    await rest();
    expect(place().shown).toBe(0);
    actor.send({ type: 'PAUSE' });
    clock.increment(5000);
    expect(place().shown).toBe(0);
    actor.send({ type: 'PLAY' });
    for (let step = 1; step <= last; step += 1) {
      await rest();
      expect(place().shown).toBe(step);
      clock.increment(1000);
    }
    expect(place().state).toBe('done');
    expect(actor.getSnapshot().context.playing).toBe(false);
  });
});
