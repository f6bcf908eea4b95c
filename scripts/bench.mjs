import { cpus } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build as bundle } from 'vite';
import { build } from './build.mjs';
import { getChromium } from './chromium.mjs';
import { root } from './run.mjs';
import { serve } from './serve.mjs';

/**
 * The measuring code is bundled first: run through a loader, the same code is half as fast.
 *
 * @param {string} name
 */
async function bundled(name) {
  const outDir = path.join(root, '.cache/bench');
  await bundle({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: path.join(root, `scripts/bench/${name}.ts`),
      outDir,
      emptyOutDir: false,
      target: 'es2023',
    },
  });
  return import(pathToFileURL(path.join(outDir, `${name}.js`)).href);
}

/** @typedef {import('./bench/figure.ts').Figure} Figure */

/** @param {number} value */
const rounded = (value) =>
  value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(2);

/** @param {readonly Figure[]} figures */
function printTable(figures) {
  const width = Math.max(...figures.map(({ name }) => name.length));
  for (const { name, unit, median, min, max, aim } of figures)
    console.log(
      `${name.padEnd(width)}  ${rounded(median).padStart(9)} ${unit.padEnd(10)}` +
        `  (${rounded(min)} to ${rounded(max)})${aim === undefined ? '' : `  aim: ${aim}`}`,
    );
}

const json = process.argv.includes('--json');
const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.version}`;
if (!json) console.log(`Medians of several runs on ${machine}\n`);

/** @type {Figure[]} */
const figures = [...(await (await bundled('inProcess')).inProcess())];

const chromium = await getChromium();
if (chromium === undefined || !(await build())) process.exitCode = 1;
else {
  const server = await serve({ directory: path.join(root, 'dist'), port: 0 });
  const { inBrowser } = await bundled('inBrowser');
  figures.push(...(await inBrowser(new URL(server.url).origin, chromium)));
  await server.close();
}

if (json) console.log(JSON.stringify({ machine, figures }, null, 2));
else printTable(figures);
