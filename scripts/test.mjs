import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { install } from './install.mjs';
import { npm, root } from './run.mjs';

const began = Date.now();
const seconds = (/** @type {number} */ from) => `${((Date.now() - from) / 1000).toFixed(1)} s`;

const unitReport = path.join(root, '.cache/unit.json');
const e2eReport = path.join(root, '.cache/e2e.json');

/** @type {{ name: string, ok: boolean, time: string, passed: number, failed: number, skipped: number }[]} */
const stages = [];

/**
 * Runs one stage and notes how it went. A stage without tests of its own counts as one failure when it fails.
 *
 * @param {string} name
 * @param {() => Promise<boolean>} work
 * @param {() => { passed: number, failed: number, skipped: number }} [count]
 */
async function stage(name, work, count = () => ({ passed: 0, failed: 0, skipped: 0 })) {
  const start = Date.now();
  console.log(`\n== ${name}`);
  const ok = await work();
  const { passed, failed, skipped } = count();
  const sound = ok && failed === 0;
  stages.push({
    name,
    ok: sound,
    time: seconds(start),
    passed,
    failed: sound ? 0 : Math.max(failed, 1),
    skipped,
  });
  return sound;
}

const script = (/** @type {string[]} */ ...args) => npm(['run', '--silent', ...args]);
const passes =
  (/** @type {string[]} */ ...args) =>
  async () =>
    (await script(...args)) === 0;

/** A runner that died leaves no report: then there is nothing to count, and its exit code tells. @param {string} file */
function report(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function unitCount() {
  const found = report(unitReport);
  return {
    passed: found?.numPassedTests ?? 0,
    failed:
      (found?.numFailedTests ?? 0) +
      (found?.numFailedTests ? 0 : (found?.numFailedTestSuites ?? 0)),
    skipped: (found?.numPendingTests ?? 0) + (found?.numTodoTests ?? 0),
  };
}

/** A test that passed only on a second try counts as failed. */
function e2eCount() {
  const stats = report(e2eReport)?.stats;
  return {
    passed: stats?.expected ?? 0,
    failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0),
    skipped: stats?.skipped ?? 0,
  };
}

async function all() {
  if (!(await stage('install', install))) return;
  rmSync(unitReport, { force: true });
  rmSync(e2eReport, { force: true });

  const { getChromium } = await import('./chromium.mjs');
  /** @type {string | undefined} */
  let chromium;
  await stage('chromium', async () => {
    chromium = await getChromium();
    if (chromium) console.log(chromium);
    return chromium !== undefined;
  });
  await stage('types', passes('types'));
  await stage('lint', passes('lint'));
  await stage(
    'unit tests',
    passes(
      'unit',
      '--',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${unitReport}`,
    ),
    unitCount,
  );
  const built = await stage('build', passes('build', '--', '--logLevel', 'warn'));
  if (!built || !chromium) return;
  process.env.CHROMIUM_PATH = chromium;
  process.env.E2E_REPORT = e2eReport;
  await stage('e2e and byte budgets', passes('e2e'), e2eCount);
}

await all();

console.log('');
for (const { name, ok, time, passed, failed, skipped } of stages)
  console.log(
    `${ok ? 'ok    ' : 'FAILED'}  ${name.padEnd(22)} ${time.padStart(8)}` +
      (passed + failed + skipped > 0 ? `  ${passed} passed, ${failed} failed` : '') +
      (skipped > 0 ? `, ${skipped} skipped` : ''),
  );
const sum = (/** @type {'passed' | 'failed'} */ key) =>
  stages.reduce((total, stage) => total + stage[key], 0);
console.log(`\nThe whole run took ${seconds(began)}.`);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') === 0 && sum('passed') > 0 ? 0 : 1;
