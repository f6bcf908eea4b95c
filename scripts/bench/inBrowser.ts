import { chromium, type Page } from '@playwright/test';
import { cards } from '../../src/triage/quiz/bank/cards.ts';
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

/** A question whose words are all it takes. */
const written = cards.find(({ kind }) => kind === 'choose')?.id;
const writtenQuestion = `quiz/?mode=practice&question=${written}&seed=bench`;

/** Milliseconds from the navigation until the options of a question are painted. */
async function questionTime(page: Page, url: string): Promise<number> {
  await page.goto(url, { waitUntil: 'commit' });
  await page.waitForSelector('input[type=radio]');
  return page.evaluate(
    async () =>
      new Promise<number>((resolve) => {
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
      }),
  );
}

/** Milliseconds from the key that checks an answer until the verdict is painted. */
async function verdictTime(page: Page): Promise<number> {
  await page.keyboard.press('1');
  await page.waitForSelector('[role=radiogroup] input:checked');
  const timing = page.evaluate(
    async () =>
      new Promise<number>((resolve) => {
        addEventListener(
          'keydown',
          ({ timeStamp }) => {
            const watch = () => {
              if (document.querySelector('[data-verdict]') === null) requestAnimationFrame(watch);
              else
                requestAnimationFrame(() =>
                  setTimeout(() => resolve(performance.now() - timeStamp)),
                );
            };
            requestAnimationFrame(watch);
          },
          { once: true, capture: true },
        );
      }),
  );
  await page.keyboard.press('Enter');
  return timing;
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
  const question: number[] = [];
  const verdict: number[] = [];
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

    // A page of its own has nothing in its cache.
    const quiz = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const slow = await quiz.context().newCDPSession(quiz);
    await slow.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    question.push(await questionTime(quiz, `${origin}/${writtenQuestion}`));
    await slow.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    verdict.push(await verdictTime(quiz));
    await quiz.close();
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
    figure('first question of the quiz, 4x slower CPU', question, '1,000 ms'),
    figure('Enter to painted verdict', verdict, '50 ms'),
  ];
}
