import type { Instant } from '../kit/time.ts';
import type { HttpRequest } from '../wire/http/records.ts';
import { type Exchange, type Network, travelTime } from '../cloud/network.ts';
import type { World } from '../cloud/world/world.ts';
import { oneAtATime } from './oneAtATime.ts';

/** The one world behind a port. */
export interface LivingWorld {
  /** The world as it is now, for looking at: requests that wait may change it. */
  now(): World;
  /** Has the world answer a request, after all that came before it. A bug of ours leaves the world as it was. */
  send(request: HttpRequest): Promise<Exchange>;
  /** Puts another world in its place, after all requests that came before. */
  replace(world: World): Promise<void>;
  /** Puts the world back with which it all began. */
  reset(): Promise<void>;
}

/**
 * Keeps a world alive: one request at a time, each at the time that the clock shows.
 *
 * The network lets messages travel, and the world's clock with them. Behind a port the wire takes its own
 * time, and a clock that ran ahead with every request would leave real clients behind. So each request
 * sets out early enough to arrive at exactly the time that the clock shows, however many came before.
 */
export function livingWorld(start: World, network: Network, clock: () => Instant): LivingWorld {
  let world = start;
  const inTurn = oneAtATime();
  return {
    now: () => world,
    send: (request) =>
      inTurn(async () => {
        const delivery = await network.send(request, { ...world, clock: clock() - travelTime });
        world = delivery.world;
        return delivery.exchange;
      }),
    replace: (other) =>
      inTurn(() => {
        world = other;
      }),
    reset: () =>
      inTurn(() => {
        world = start;
      }),
  };
}
