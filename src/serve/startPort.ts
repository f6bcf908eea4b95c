import { parseIsoTime } from '../kit/time.ts';
import { defaultWorld } from '../cloud/world/defaultWorld.ts';
import type { World } from '../cloud/world/world.ts';
import { readWorldFile } from '../cloud/world/worldFile.ts';
import { greeting } from './greeting.ts';
import { type OpenPort, openPort } from './openPort.ts';

/** What a person can choose on the command line, as text. */
export interface PortChoices {
  readonly port: number;
  readonly host?: string | undefined;
  /** The text of a world file. Default: the world that the lab starts with. */
  readonly world?: string | undefined;
  /** The time at which the clock stands still, such as `2026-09-14T08:30:00Z`. Default: the process's clock. */
  readonly clock?: string | undefined;
  readonly onBug: (error: unknown) => void;
}

/** A port that is open, or the sentences that say why it is not. */
export type StartedPort =
  { readonly port: OpenPort; readonly greeting: string } | { readonly problem: string };

function worldOf(text: string | undefined): World | { readonly problem: string } {
  if (text === undefined) return defaultWorld();
  const read = readWorldFile(text);
  if (read.ok) return read.value;
  const faults = read.faults.map(({ pointer, message }) => `  ${pointer || '/'}: ${message}`);
  return { problem: ['The world file cannot be used:', ...faults].join('\n') };
}

const listenProblems: Readonly<Record<string, (port: number) => string>> = {
  EADDRINUSE: (port) => `Port ${port} is taken. Stop what listens there, or choose another one.`,
  EACCES: (port) => `Port ${port} needs rights you do not have. Choose one above 1023.`,
};

/** Opens the port as chosen. What a person can put right is told in words. */
export async function startPort(choices: PortChoices): Promise<StartedPort> {
  const world = worldOf(choices.world);
  if ('problem' in world) return world;
  const still = choices.clock === undefined ? undefined : parseIsoTime(choices.clock);
  if (choices.clock !== undefined && still === undefined)
    return { problem: `"${choices.clock}" is no time such as 2026-09-14T08:30:00Z.` };
  try {
    const port = await openPort({
      port: choices.port,
      world,
      onBug: choices.onBug,
      ...(choices.host !== undefined && { host: choices.host }),
      ...(still !== undefined && { clock: () => still }),
    });
    return { port, greeting: greeting(port.url, world) };
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    return {
      problem: listenProblems[code]?.(choices.port) ?? `No port could be opened: ${message}`,
    };
  }
}
