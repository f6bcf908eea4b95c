import { fileURLToPath } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { build } from 'vite';
import { headerPolicy } from '../scripts/contentSecurityPolicy.mjs';
import type { ArrowState, Diagram, DiagramArrow } from '../src/lab/diagram.ts';
import type { Bench, BenchWindow } from './support/diagramBench.tsx';

const arrow = (
  step: string,
  kind: DiagramArrow['kind'],
  from: string,
  to: string,
  label: string,
): DiagramArrow => ({ id: `${step}.${kind}`, step, kind, from, to, label });

const diagramWith = (label?: string): Diagram => ({
  actors: [
    { id: 'user', name: label ?? 'Ana', kind: 'person' },
    { id: 'idp', name: label ?? 'ADFS', kind: 'idp' },
    { id: 'sts', name: label ?? 'STS', kind: 'aws' },
  ],
  bands: [
    {
      phase: 'authenticate',
      arrows: [
        arrow('sign-in', 'request', 'user', 'idp', label ?? 'Sign in'),
        arrow('sign-in', 'reply', 'idp', 'user', label ?? 'Assertion'),
        arrow('read', 'local', 'user', 'user', label ?? 'Read the assertion'),
      ],
    },
    {
      phase: 'sts',
      arrows: [
        arrow('assume', 'request', 'user', 'sts', label ?? 'AssumeRoleWithSAML'),
        arrow('assume', 'nested-request', 'sts', 'idp', label ?? 'Fetch the keys'),
        arrow('assume', 'nested-reply', 'idp', 'sts', label ?? 'Keys'),
        arrow('assume', 'reply', 'sts', 'user', label ?? 'Credentials'),
      ],
    },
  ],
});

const hostile = [
  '; #35; &lt;b&gt;',
  'end',
  '%%{init: {"theme":"dark"}}%%',
  '<script>alert(1)</script>',
  '</text><image href=x onerror=alert(1)>',
  'a\nb->>c: d<br/>e',
  '$$x^2$$ { } @{ "type": "database" }',
  'click p0 href "javascript:alert(1)"',
  'style x:#1; ﬂ°°59¶ß',
  '**b** `c` direction TB [[fork]]',
];

let files: ReadonlyMap<string, Buffer>;

test.beforeAll(async () => {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: fileURLToPath(new URL('support/diagramBench.tsx', import.meta.url)),
        output: { entryFileNames: 'bench.js', assetFileNames: 'assets/[name][extname]' },
      },
    },
  });
  const [output] = [built].flat();
  if (!output || !('output' in output)) throw new Error('The bundle is empty.');
  files = new Map(
    output.output.map((file) => [
      `/${file.fileName}`,
      Buffer.from(file.type === 'chunk' ? file.code : file.source),
    ]),
  );
});

const blankPage = `<!doctype html><html lang="en"><title>Diagrams</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="/assets/diagramBench.css">
<body><script type="module" src="/bench.js"></script>`;

/** A page under the lab's own policy, with everything that went wrong on it. */
async function openBench(page: Page): Promise<readonly string[]> {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.route('http://localhost/**', (route) => {
    const { pathname } = new URL(route.request().url());
    const body = pathname === '/' ? blankPage : (files.get(pathname) ?? '');
    const contentType = { css: 'text/css', js: 'text/javascript' }[
      pathname.split('.').at(-1) ?? ''
    ];
    return route.fulfill({
      body,
      contentType: contentType ?? 'text/html; charset=utf-8',
      headers: { 'Content-Security-Policy': headerPolicy(false) },
    });
  });
  await page.goto('http://localhost/');
  await page.waitForFunction(() => 'show' in globalThis);
  return complaints;
}

const show = (page: Page, bench: Bench): Promise<void> =>
  page.evaluate((next) => (globalThis as unknown as BenchWindow).show(next), bench);

const allStates = (diagram: Diagram, state: ArrowState): Record<string, ArrowState> =>
  Object.fromEntries(diagram.bands.flatMap(({ arrows }) => arrows.map(({ id }) => [id, state])));

const spaceless = (text: string): string => text.replaceAll(/\s/g, '');

for (const label of hostile) {
  test(`a label such as ${JSON.stringify(label)} is shown as text and does nothing`, async ({
    page,
  }) => {
    const complaints = await openBench(page);
    const diagram = diagramWith(label);
    await show(page, { diagram, states: allStates(diagram, 'past') });
    const root = page.locator('[data-diagram]');
    await expect(root).toHaveAttribute('data-diagram', 'ready');
    const arrows = await root.locator('[data-arrow]').all();
    expect(arrows).toHaveLength(7);
    for (const drawn of arrows) {
      const words = await drawn.locator('[data-part="label"]').allTextContents();
      expect(spaceless(words.join(''))).toBe(spaceless(label));
    }
    await show(page, {
      chart: {
        states: [{ id: 'a', title: label }],
        transitions: [{ from: 'a', to: 'a', label }],
        initial: 'a',
        finals: [],
      },
      current: 'a',
    });
    await expect(root.locator('[data-part="title"]')).toBeVisible();
    const title = await root.locator('[data-part="title"]').textContent();
    expect(spaceless(title ?? '')).toBe(spaceless(label));
    await expect(root.locator('script, a, image, foreignObject')).toHaveCount(0);
    await show(page, {
      decisions: {
        direction: 'LR',
        nodes: [
          { id: 'a', kind: 'question', items: [label] },
          { id: 'b', kind: 'outcome', items: ['End'] },
        ],
        edges: [{ from: 'a', to: 'b', label }],
      },
    });
    const words = root.locator('[data-part="title"], [data-part="label"]');
    await expect(words).toHaveCount(3);
    const read = (await words.allTextContents()).map(spaceless).toSorted();
    expect(read).toEqual(['End', label, label].map(spaceless).toSorted());
    await expect(root.locator('script, a, image, foreignObject')).toHaveCount(0);
    expect(complaints).toEqual([]);
  });
}

test('arrows follow the trace without a new drawing, and lead to their step', async ({ page }) => {
  const complaints = await openBench(page);
  const diagram = diagramWith();
  await show(page, { diagram, states: allStates(diagram, 'future') });
  const reply = page.locator('[data-arrow="assume.reply"]');
  await expect(reply).toHaveAttribute('data-state', 'future');
  const drawn = await reply.elementHandle();
  await show(page, {
    diagram,
    states: {
      ...allStates(diagram, 'past'),
      'assume.request': 'refused',
      'assume.reply': 'refused',
    },
    refusal: 'AccessDenied',
  });
  await expect(reply).toHaveAttribute('data-state', 'refused');
  expect(await drawn?.evaluate((element) => element.isConnected)).toBe(true);
  await expect(reply.getByText('AccessDenied')).toBeVisible();
  await expect(reply.getByText('Credentials')).toBeHidden();
  await expect(page.locator('[data-arrow="assume.request"]').getByText('Refused')).toBeVisible();
  await page.locator('[data-arrow="sign-in.request"]').getByText('Sign in').click();
  expect(await page.evaluate(() => (globalThis as unknown as BenchWindow).picked)).toEqual([
    'sign-in',
  ]);
  expect(complaints).toEqual([]);
});

test('a message travels along its arrow, and what follows it is still to come', async ({
  page,
}) => {
  await openBench(page);
  const diagram = diagramWith();
  const states = allStates(diagram, 'present');
  await show(page, { diagram, states, flight: { arrow: 'assume.request', durationMs: 5_000 } });
  const envelope = page.locator('[data-part="envelope"]');
  await expect(envelope).toBeVisible();
  const before = await envelope.boundingBox();
  await expect
    .poll(async () => (await envelope.boundingBox())?.x)
    .toBeGreaterThan((before?.x ?? 0) + 20);
  await expect(page.locator('[data-arrow="assume.reply"]')).toHaveAttribute('data-state', 'future');
  await show(page, { diagram, states });
  await expect(envelope).toBeHidden();
  await expect(page.locator('[data-arrow="assume.reply"]')).toHaveAttribute(
    'data-state',
    'present',
  );
});

test('on a phone the diagram scrolls in its own box to the arrow that matters', async ({
  page,
}) => {
  await page.setViewportSize({ width: 375, height: 500 });
  await openBench(page);
  const diagram = diagramWith();
  const states: Record<string, ArrowState> = {
    ...allStates(diagram, 'future'),
    'assume.nested-reply': 'present',
  };
  await show(page, { diagram, states });
  const label = page.locator('[data-arrow="assume.nested-reply"] [data-part="label"]');
  await expect(label).toBeInViewport({ ratio: 1 });
  const sizes = await page.evaluate(() => {
    const scale = document.querySelector<SVGSVGElement>('svg[role="img"]')?.getScreenCTM()?.a ?? 0;
    const { scrollWidth, clientWidth } = document.documentElement;
    return {
      smallest: 14 * scale,
      overflow: scrollWidth - clientWidth,
      scrolled: scrollX + scrollY,
    };
  });
  expect(sizes.smallest).toBeGreaterThanOrEqual(12);
  expect(sizes).toMatchObject({ overflow: 0, scrolled: 0 });
});
