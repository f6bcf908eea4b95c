import { defaultWorld } from '../../src/cloud/world/defaultWorld.ts';
import { openPort } from '../../src/serve/openPort.ts';

/** The port in a process of its own, so that who measures takes nothing from it. Tells its parent its number. */
const port = await openPort({
  port: 0,
  world: defaultWorld(),
  onBug: (error) => {
    throw error;
  },
});
process.send?.(port.port);
process.once('disconnect', () => void port.close());
