import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { install } from './install.mjs';
import { portOf } from './portOf.mjs';
import { untilStopped } from './untilStopped.mjs';

/** The mock AWS alone, on a port: `npm run aws -- --port 4566 --world world.json --clock 2026-09-14T08:30:00Z`. */
async function main() {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: process.env.AWS_PORT ?? '4566' },
      host: { type: 'string' },
      world: { type: 'string' },
      clock: { type: 'string' },
    },
  });
  const port = portOf(values.port);
  if (port === undefined)
    throw new Error(`"${values.port}" is not a port: give a number from 0 to 65535.`);
  const { host, clock } = values;
  // npm runs scripts in the repository's root; a file is named from where the person stands.
  const world =
    values.world && readFileSync(path.resolve(process.env.INIT_CWD ?? '.', values.world), 'utf8');
  if (!(await install())) return undefined;
  const { startAwsPort } = await import('./awsPort.mjs');
  return startAwsPort({ port, host, clock, world });
}

/** What a person got wrong is told in one sentence. @param {unknown} error */
const tell = (error) => console.error(error instanceof Error ? error.message : error);

const opened = await main().catch(tell);
if (opened) untilStopped(() => opened.close());
else process.exitCode = 1;
