import { defaultWorld } from '../../cloud/world/defaultWorld.ts';
import type { World } from '../../cloud/world/world.ts';
import { listener } from './pkceListener.ts';

/** The default world, and on Dana’s laptop a command line that waits for her browser. */
export const pkceWorld = (): World => ({
  ...defaultWorld(),
  loopbackListeners: {
    [listener.host]: { name: 'AWS CLI', path: listener.path, state: listener.state },
  },
});
