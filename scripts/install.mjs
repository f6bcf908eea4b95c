import { statSync } from 'node:fs';
import path from 'node:path';
import { npm, root } from './run.mjs';

const time = (/** @type {string} */ file) =>
  statSync(path.join(root, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** npm writes node_modules/.package-lock.json last, so an install that was cut short does not count as one. */
const installed = () => time('node_modules/.package-lock.json') >= time('package-lock.json');

/** Installs what the lock names, where it is missing or older than the lock. @returns {Promise<boolean>} whether it is all there */
export async function install() {
  if (installed()) return true;
  console.log('Installing what the lab needs ...');
  const code = await npm(['ci', '--include=dev', '--loglevel=error']);
  if (code === 0) return true;
  console.error(
    'The install failed (see above). It needs the npm registry; try again once it answers.',
  );
  return false;
}
