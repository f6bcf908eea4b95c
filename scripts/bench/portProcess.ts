import { defaultWorld } from '../../src/cloud/world/defaultWorld.ts';
import { openPort } from '../../src/serve/openPort.ts';
import { cpuTime } from './measure.ts';

/**
 * The port in a process of its own, so that who measures takes nothing from it. Tells its parent its number,
 * and when asked how much processor time it has used so far.
 */
const port = await openPort({
  port: 0,
  world: defaultWorld(),
  onBug: (error) => {
    throw error;
  },
});
process.on('message', () => process.send?.(cpuTime(process.cpuUsage())));
process.once('disconnect', () => void port.close());
process.send?.(port.port);
