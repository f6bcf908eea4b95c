import { chromium, type Page } from '@playwright/test';
import { figureOf, type Figure } from './figure.ts';

/** How much slower the processor is made: a mid-range phone, as DevTools has it. */
const slowdown = 4;
const runs = 5;

/** Milliseconds since the navigation began, at the first paint of content and of the first diagram. */
async function loadTimes(page: Page, url: string): Promise<{ content: number; diagram: number }> {
  await page.goto(url, { waitUntil: 'commit' });
  await page.waitForSelector('[data-diagram="ready"]');
  const diagram = await page.evaluate(() => performance.now());
  const content = await page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
  );
  return { content, diagram };
}

/** Milliseconds from a key press until the step it asks for is painted. */
async function keyToPaint(page: Page): Promise<number> {
  await page.evaluate(() => {
    const root = document.querySelector('[data-flow]');
    if (!root) throw new Error('There is no player on this page.');
    const shown = root.getAttribute('data-step');
    const timing = new Promise<number>((resolve) => {
      addEventListener(
        'keydown',
        (event) => {
          const pressed = event.timeStamp;
          const watch = () => {
            if (root.getAttribute('data-step') === shown) requestAnimationFrame(watch);
            // The frame in which the attribute has changed is painted before the next task.
            else
              requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - pressed)));
          };
          requestAnimationFrame(watch);
        },
        { once: true, capture: true },
      );
    });
    Object.assign(globalThis, { timing });
  });
  await page.keyboard.press('ArrowRight');
  return page.evaluate(() => (globalThis as unknown as { timing: Promise<number> }).timing);
}

/** What a person waits for, in Chromium with the processor slowed down. */
export async function inBrowser(
  origin: string,
  executablePath: string,
): Promise<readonly Figure[]> {
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
  const content: number[] = [];
  const diagram: number[] = [];
  const keys: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    const times = await loadTimes(page, `${origin}/flows/saml-api/`);
    content.push(times.content);
    diagram.push(times.diagram);
    await page.waitForSelector('[data-state="ready"]');
    for (let step = 0; step < 3; step += 1) {
      keys.push(await keyToPaint(page));
      await page.waitForSelector('[data-state="ready"]');
    }
    await page.close();
  }
  await browser.close();
  const figure = (name: string, values: readonly number[], aim?: string): Figure =>
    figureOf(
      name,
      'ms',
      values.map((value) => ({ value })),
      aim,
    );
  return [
    figure('key press to painted step, 4x slower CPU', keys, '50 ms'),
    figure('first content of a flow page, 4x slower CPU', content),
    figure('first diagram of a flow page, 4x slower CPU', diagram),
  ];
}
