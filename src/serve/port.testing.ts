import { connect } from 'node:net';
import type { World } from '../cloud/world/world.ts';
import { defaultWorld } from '../cloud/world/defaultWorld.ts';
import { type OpenPort, openPort, type PortOptions } from './openPort.ts';

/** A port with the default world, on any free number. Closing it throws the bugs that are left in `bugs`. */
export async function testPort(
  options: Partial<PortOptions> = {},
): Promise<OpenPort & { readonly bugs: unknown[]; readonly world: World }> {
  const bugs: unknown[] = [];
  const world = defaultWorld();
  const port = await openPort({ port: 0, world, onBug: (error) => bugs.push(error), ...options });
  const close = async () => {
    await port.close();
    if (bugs.length > 0) throw new AggregateError(bugs, 'The port met bugs of ours.');
  };
  return { ...port, close, bugs, world };
}

/** Sends bytes as they are, and gives back all that comes until the port ends the connection. */
export const raw = (
  port: number,
  sent: string | Uint8Array,
  { end = true }: { readonly end?: boolean } = {},
): Promise<string> =>
  new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    const socket = connect(port, '127.0.0.1', () => {
      if (end) socket.end(sent);
      else socket.write(sent);
    });
    socket.on('data', (part) => parts.push(part));
    // The port may cut a connection on which no HTTP comes.
    socket.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ECONNRESET' || error.code === 'EPIPE' ? undefined : reject(error),
    );
    socket.on('close', () => resolve(Buffer.concat(parts).toString('latin1')));
  });
