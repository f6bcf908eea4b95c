import { existsSync } from 'node:fs';
import path from 'node:path';
import { run } from './run.mjs';

/** Flags for every Chromium that we start: nothing of its own goes over the network. */
export const chromiumFlags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const names = ['chromium', 'chromium-browser', 'google-chrome'];

/** Where Playwright keeps, or would keep, its own Chromium. */
async function playwrightsOwn() {
  const { chromium } = await import('@playwright/test');
  return chromium.executablePath();
}

const onPath = () =>
  names.flatMap((name) =>
    (process.env.PATH ?? '')
      .split(path.delimiter)
      .map((folder) => path.join(folder, name))
      .filter((file) => existsSync(file)),
  );

/**
 * The Chromium there is: CHROMIUM_PATH, else Playwright's own, else one on the PATH.
 *
 * @returns {Promise<string | undefined>}
 */
export async function findChromium() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  return [await playwrightsOwn(), ...onPath()].find((file) => existsSync(file));
}

/** Whether this Chromium starts: a file alone says little, the libraries it needs may be missing. @param {string} file */
async function starts(file) {
  const { chromium } = await import('@playwright/test');
  try {
    const browser = await chromium.launch({
      executablePath: file,
      args: chromiumFlags,
      timeout: 60_000,
    });
    await browser.close();
    return true;
  } catch {
    return false;
  }
}

/** @param {readonly string[]} files */
async function firstThatStarts(files) {
  for (const file of files) {
    if (!existsSync(file)) continue;
    if (await starts(file)) return file;
    console.log(`${file} does not start; looking further.`);
  }
  return undefined;
}

/** @returns {Promise<string | undefined>} */
async function installWithApt() {
  if (process.env.CI !== 'true') return undefined;
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const options = { timeoutMs: 300_000, env: { DEBIAN_FRONTEND: 'noninteractive' } };
  for (const command of [
    ['apt-get', 'update'],
    ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium'],
  ]) {
    const [program = '', ...args] = [...asRoot, ...command];
    if ((await run(program, args, options)) !== 0) return undefined;
  }
  return firstThatStarts(onPath());
}

/**
 * A Chromium that starts, got from the network where there is none yet.
 *
 * @returns {Promise<string | undefined>} its path; undefined after a message that says what to do
 */
export async function getChromium() {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen) {
    if (existsSync(chosen) && (await starts(chosen))) return chosen;
    console.error(`CHROMIUM_PATH="${chosen}" is not a Chromium that starts.`);
    return undefined;
  }

  const own = await playwrightsOwn();
  const found = await firstThatStarts([own, ...onPath()]);
  if (found) return found;

  console.log('No Chromium here. Playwright gets its own ...');
  const cli = path.join('node_modules', '@playwright', 'test', 'cli.js');
  const got = await run(process.execPath, [cli, 'install', 'chromium'], { timeoutMs: 300_000 });
  const downloaded = got === 0 ? await firstThatStarts([own]) : undefined;
  if (downloaded) return downloaded;

  const installed = await installWithApt();
  if (installed) return installed;

  console.error(
    [
      'No Chromium could be found or got, so the tests in the browser cannot run. Do one of these:',
      '  - install Chromium or Chrome, so that one of these is on the PATH: ' + names.join(', '),
      '  - name one: CHROMIUM_PATH=/path/to/chromium npm test',
      '  - let Playwright get its own and the libraries it needs: npx playwright install --with-deps chromium',
    ].join('\n'),
  );
  return undefined;
}
