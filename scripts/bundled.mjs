import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { root } from './run.mjs';

/**
 * Bundles code of ours for Node: run through a loader, the same code is half as fast, because every function
 * is wrapped to keep its name.
 *
 * @param {string} source the file, from the repository's root
 * @param {string} folder where the bundle goes, inside `.cache/`
 * @returns {Promise<string>} the bundle's path
 */
export async function bundle(source, folder) {
  const outDir = path.join(root, '.cache', folder);
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: { ssr: path.join(root, source), outDir, emptyOutDir: false, target: 'es2023' },
  });
  return path.join(outDir, `${path.parse(source).name}.js`);
}

/** Imports code of ours, bundled. @param {string} source @param {string} folder */
export const bundled = async (source, folder) =>
  import(pathToFileURL(await bundle(source, folder)).href);
