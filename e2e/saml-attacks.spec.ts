import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { build } from 'vite';
import {
  attacks,
  goodResponses,
  runAttacks,
  type AttackOutcome,
} from '../src/wire/saml/attacks.testing.ts';

type Bundle = {
  readonly samlAttacks: {
    readonly goodResponses: () => Promise<readonly string[]>;
    readonly runAttacks: () => Promise<readonly AttackOutcome[]>;
    readonly present: (name: string, xml: string) => Promise<AttackOutcome>;
  };
};

/** The list of attacks and all it needs, as one classic script. */
async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: {
        entry: fileURLToPath(new URL('../src/wire/saml/attacks.testing.ts', import.meta.url)),
        formats: ['iife'],
        name: 'samlAttacks',
      },
    },
  });
  const [output] = [built].flat();
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (!chunk) throw new Error('The bundle is empty.');
  return chunk.code;
}

async function openPage(page: Page, url: string, script: string): Promise<void> {
  await page.route(url, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>SAML attacks</title>' }),
  );
  await page.goto(url);
  // No document may be read by the browser's own parser: it and ours would not always agree.
  await page.evaluate(() => {
    const refuse = (): never => {
      throw new Error('The native XML parser was used.');
    };
    for (const name of ['DOMParser', 'XMLSerializer', 'XPathEvaluator', 'XSLTProcessor'])
      Object.defineProperty(globalThis, name, { get: refuse });
    Document.prototype.evaluate = refuse;
    Document.prototype.createElementNS = refuse;
  });
  await page.addScriptTag({ content: script });
}

let script = '';
test.beforeAll(async () => {
  script = await bundle();
});

test('a service provider in Chromium judges every forged Response as in Node', async ({ page }) => {
  await openPage(page, 'http://localhost/saml-attacks', script);
  const inNode = await runAttacks();
  const inBrowser = await page.evaluate(() =>
    (globalThis as unknown as Bundle).samlAttacks.runAttacks(),
  );
  expect(inBrowser).toEqual(inNode);
  const [good, forged] = [inBrowser.slice(0, 3), inBrowser.slice(3)];
  expect(good.map(({ holds }) => holds)).toEqual([true, true, true]);
  expect(forged.map(({ name }) => name)).toEqual(attacks.map(({ name }) => name));
  for (const [index, { name, refusedBy }] of attacks.entries()) {
    expect(forged[index]?.holds, name).toBe(false);
    expect(forged[index]?.failed, name).toContain(refusedBy);
  }
});

test('an identity provider in Chromium writes the same bytes as in Node', async ({ page }) => {
  await openPage(page, 'http://localhost/saml-attacks', script);
  const inBrowser = await page.evaluate(() =>
    (globalThis as unknown as Bundle).samlAttacks.goodResponses(),
  );
  expect(inBrowser).toEqual(await goodResponses());
});

test('a page without crypto.subtle loads, refuses and says why', async ({ page }) => {
  await openPage(page, 'http://lab.example/saml-attacks', script);
  expect(await page.evaluate(() => globalThis.isSecureContext)).toBe(false);
  const [xml = ''] = await goodResponses();
  const outcome = await page.evaluate(
    (text) => (globalThis as unknown as Bundle).samlAttacks.present('good', text),
    xml,
  );
  expect(outcome).toMatchObject({
    holds: false,
    failed: ['saml.response', 'saml.signature', 'saml.signature.crypto'],
    read: false,
  });
});
