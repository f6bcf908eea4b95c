import path from 'node:path';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { root } from './run.mjs';
import { portOf, serveUntilStopped } from './serve.mjs';

const text = process.env.PORT ?? '4173';
const port = portOf(text);
if (port === undefined) {
  console.error(`PORT="${text}" is not a port: give a number from 0 to 65535.`);
  process.exitCode = 1;
} else if ((await install()) && (await build())) {
  await serveUntilStopped({ directory: path.join(root, 'dist'), port });
} else {
  process.exitCode = 1;
}
