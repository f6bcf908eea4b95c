import { worldNetwork } from '../../src/cloud/parties.ts';
import { defaultWorld } from '../../src/cloud/world/defaultWorld.ts';
import type { Figure } from './figure.ts';
import { measureTime } from './measure.ts';
import { stsCalls } from './stsCalls.ts';

/** Calls to STS without a wire: one after the other on one world, which keeps every session. */
export async function stsInProcess(): Promise<readonly Figure[]> {
  const start = defaultWorld();
  const figures: Figure[] = [];
  for (const { name, requests } of await stsCalls(
    'https://sts.us-east-1.amazonaws.com/',
    start.clock,
  )) {
    let world = start;
    let next = 0;
    figures.push(
      await measureTime(`${name} in process`, 'per second', async () => {
        next = (next + 1) % requests.length;
        const chosen = requests[next];
        if (!chosen) throw new Error('There is a request to send.');
        const delivery = await worldNetwork.send(chosen, { ...world, clock: start.clock });
        if (delivery.exchange.response?.status !== 200) throw new Error(`${name} was refused.`);
        world = delivery.world;
      }),
    );
  }
  return figures;
}
