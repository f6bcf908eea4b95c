import { cpus } from 'node:os';
import path from 'node:path';
import { build } from './build.mjs';
import { bundle, bundled } from './bundled.mjs';
import { getChromium } from './chromium.mjs';
import { root } from './run.mjs';
import { serve } from './serve.mjs';

/** The measuring code, bundled as the lab itself is. @param {string} name */
const measuring = (name) => bundled(`scripts/bench/${name}.ts`, 'bench');

/** @typedef {import('./bench/figure.ts').Figure} Figure */

/** @param {number} value */
const rounded = (value) =>
  value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(2);

/** @param {readonly Figure[]} figures */
function printTable(figures) {
  const width = Math.max(...figures.map(({ name }) => name.length));
  for (const { name, unit, median, min, max, cpu, aim } of figures)
    console.log(
      `${name.padEnd(width)}  ${rounded(median).padStart(9)} ${unit.padEnd(10)}` +
        `  (${rounded(min)} to ${rounded(max)})` +
        (cpu === undefined ? '' : `  by CPU time: ${rounded(cpu)}`) +
        (aim === undefined ? '' : `  aim: ${aim}`),
    );
}

const json = process.argv.includes('--json');
const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.version}`;
if (!json)
  console.log(
    `Medians of several runs on ${machine}. Where others share the machine, CPU time is the fairer measure.\n`,
  );

/** @type {Figure[]} */
const figures = [...(await (await measuring('inProcess')).inProcess())];

const portProgram = await bundle('scripts/bench/portProcess.ts', 'bench');
figures.push(...(await (await measuring('overHttp')).overHttp(portProgram)));

const chromium = await getChromium();
if (chromium === undefined || !(await build())) process.exitCode = 1;
else {
  const server = await serve({ directory: path.join(root, 'dist'), port: 0 });
  const { inBrowser } = await measuring('inBrowser');
  figures.push(...(await inBrowser(new URL(server.url).origin, chromium)));
  await server.close();
}

if (json) console.log(JSON.stringify({ machine, figures }, null, 2));
else printTable(figures);
