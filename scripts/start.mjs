import path from 'node:path';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { portOf } from './portOf.mjs';
import { root } from './run.mjs';
import { startSite } from './serve.mjs';
import { untilStopped } from './untilStopped.mjs';

/** The mock AWS's port beside the lab. Whatever keeps it shut is told, and the lab runs on. */
async function startAws() {
  const text = process.env.AWS_PORT ?? '4566';
  if (text === 'off') return undefined;
  const port = portOf(text);
  if (port !== undefined) {
    const { startAwsPort } = await import('./awsPort.mjs');
    const opened = await startAwsPort({ port });
    if (opened === undefined)
      console.error(
        'The lab runs on without it. AWS_PORT=4567 npm start takes another port, AWS_PORT=off none.',
      );
    return opened;
  }
  console.error(`AWS_PORT="${text}" is not a port: give a number from 0 to 65535, or "off".`);
  return undefined;
}

const text = process.env.PORT ?? '4173';
const port = portOf(text);
if (port === undefined) {
  console.error(`PORT="${text}" is not a port: give a number from 0 to 65535.`);
  process.exitCode = 1;
} else if ((await install()) && (await build())) {
  const site = await startSite({ directory: path.join(root, 'dist'), port });
  if (site) {
    const aws = await startAws();
    untilStopped(() => Promise.all([site.close(), aws?.close()]));
  }
} else {
  process.exitCode = 1;
}
