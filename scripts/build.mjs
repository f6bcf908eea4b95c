import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { npm, root } from './run.mjs';

const sources = [
  'src',
  'public',
  'scripts',
  'index.html',
  'vite.config.ts',
  'tsconfig.json',
  'package-lock.json',
];

/** When a file, or anything under a folder, last changed. A folder's own time tells of files that went away. @param {string} place @returns {number} */
function lastChange(place) {
  const found = statSync(place, { throwIfNoEntry: false });
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(
    found.mtimeMs,
    ...readdirSync(place).map((name) => lastChange(path.join(place, name))),
  );
}

/** Whether dist/ was built after the last change of what it is built from. */
const built = () => {
  const page = lastChange(path.join(root, 'dist/index.html'));
  return page > 0 && sources.every((source) => lastChange(path.join(root, source)) < page);
};

/** Builds dist/ where it is missing or older than its sources. @returns {Promise<boolean>} whether it stands */
export async function build() {
  if (built() && !process.env.SITE_URL) return true;
  console.log('Building the lab ...');
  const code = await npm(['run', '--silent', 'build', '--', '--logLevel', 'warn']);
  if (code !== 0) console.error('The build failed (see above).');
  return code === 0;
}
