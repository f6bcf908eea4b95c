import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { samlApi } from '../src/flows/saml/samlApi.flow.ts';
import { diagramOf } from '../src/lab/diagram.ts';
import type { Har } from '../src/lab/export/har.ts';
import { harSchema } from '../src/lab/export/har.testing.ts';
import type { Trace } from '../src/lab/export/traceOf.ts';
import { sequenceSource } from '../src/lab/sequenceSource.ts';
import { expect, test } from './support/lab.ts';

const player = (page: Page) => page.locator('[data-flow]');
const button = (page: Page) => page.getByRole('button', { name: 'Export' });

/** Takes one item of the menu, and what the browser is given to keep. */
async function take(page: Page, item: string) {
  await button(page).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: item }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** Whether a text of a page reaches beyond what is shown of its element. */
const clipped = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('main *')]
      .filter((element) => !(element instanceof SVGElement) && !element.matches('.said'))
      .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1)
      .map((element) => element.outerHTML.slice(0, 80)),
  );

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test.describe('a teacher takes the diagram along', () => {
  test.use({ colorScheme: 'dark' });

  test('as it stands, in the light, as a file that needs nothing else', async ({
    page,
    context,
  }) => {
    await page.goto('flows/saml-api/?fault=other-provider&step=assume-role');
    await expect(player(page)).toHaveAttribute('data-state', 'denied');

    const svg = await take(page, 'Diagram (SVG)');
    expect(svg.name).toBe('saml-api.other-provider.svg');
    const text = svg.bytes.toString('utf8');
    expect(text).toContain('>Refused</text>');
    expect(text).toContain('>AccessDenied</text>');
    expect(text).toContain('>Authenticate</text>');
    expect(text).not.toMatch(/var\(|class=|style=|<style|url\(|href=/);
    const [, width = '', height = ''] = /width="([\d.]+)" height="([\d.]+)"/.exec(text) ?? [];

    const elsewhere = await context.newPage();
    await elsewhere.setContent(text.slice(text.indexOf('<svg')));
    const seen = await elsewhere.evaluate(() => {
      const paper = document.querySelector('svg > rect');
      const words = [...document.querySelectorAll('text')].map((word) => word.textContent);
      return { paper: paper?.getAttribute('fill'), words };
    });
    expect(seen.paper).toBe('rgb(252, 251, 248)');
    expect(seen.words).toContain('AssumeRoleWithSAML (not signed)');
    // What gave way to the refusal is not in the file at all.
    expect(seen.words).not.toContain('Temporary credentials');
    await elsewhere.close();

    const png = await take(page, 'Diagram (PNG)');
    expect(png.name).toBe('saml-api.other-provider.png');
    expect(png.bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)]).toEqual([
      Math.floor(Number(width) * 2),
      Math.floor(Number(height) * 2),
    ]);
    const source = `data:image/png;base64,${png.bytes.toString('base64')}`;
    const drawn = await page.evaluate(async (source) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.width;
      canvas.height = image.height;
      const context = canvas.getContext('2d');
      context?.drawImage(image, 0, 0);
      const { data } = context?.getImageData(0, 0, image.width, image.height) ?? { data: [] };
      const colours = new Set<string>();
      for (let at = 0; at < data.length; at += 4)
        colours.add([data[at], data[at + 1], data[at + 2]].join(' '));
      return { corner: Array.from(data.slice(0, 3)), red: colours.has('174 34 16') };
    }, source);
    expect(drawn).toEqual({ corner: [252, 251, 248], red: true });

    const mermaid = await take(page, 'Diagram (Mermaid source)');
    expect(mermaid.name).toBe('saml-api.other-provider.mmd');
    expect(mermaid.bytes.toString('utf8')).toBe(sequenceSource(diagramOf(samlApi)));
  });
});

test.describe('someone takes what travelled along', () => {
  test('all of it, before the first step as after the last', async ({ page }) => {
    await page.goto('flows/saml-api/');
    await expect(player(page)).toHaveAttribute('data-state', 'ready');
    const first = await take(page, 'HAR (for DevTools)');
    expect(first.name).toBe('saml-api.har');
    const har = JSON.parse(first.bytes.toString('utf8')) as Har;
    expect(harSchema.safeParse(har).error?.message).toBeUndefined();
    expect(har.log.entries.map(({ request }) => request.method)).toEqual([
      'GET',
      'POST',
      'POST',
      'POST',
      'GET',
      'GET',
    ]);
    await page.keyboard.press('End');
    await expect(player(page)).toHaveAttribute('data-state', 'done');
    const last = await take(page, 'HAR (for DevTools)');
    expect(last.bytes.equals(first.bytes)).toBe(true);
  });

  test('with what was told and decided, as the fault has it', async ({ page }) => {
    await page.goto('flows/saml-console/?fault=coffee-break');
    await expect(player(page)).toHaveAttribute('data-state', 'ready');
    const { name, bytes } = await take(page, 'Trace (JSON)');
    expect(name).toBe('saml-console.coffee-break.json');
    const trace = JSON.parse(bytes.toString('utf8')) as Trace;
    expect(trace).toMatchObject({
      format: 'federation-lab-trace',
      version: 1,
      refused: true,
      fault: { id: 'coffee-break' },
    });
    expect(trace.steps.at(-1)?.refusal?.verdict).toMatch(/^Refused: /);
    await expect(page.getByText(`Saved ${name}`)).toBeAttached();
  });
});

test('someone without a mouse opens the exports and leaves them again', async ({ page }) => {
  await page.goto('flows/saml-api/');
  await expect(player(page)).toHaveAttribute('data-state', 'ready');
  await expect(button(page)).toHaveAttribute('aria-haspopup', 'menu');
  await button(page).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem')).toHaveText([
    'HAR (for DevTools)',
    'Trace (JSON)',
    'Diagram (Mermaid source)',
    'Diagram (SVG)',
    'Diagram (PNG)',
    'Print the whole flow',
  ]);
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('End');
  await expect(page.getByRole('menuitem').last()).toBeFocused();
  await expect(player(page)).toHaveAttribute('data-step', 'start');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toBeHidden();
  await expect(button(page)).toBeFocused();
});

test.describe('someone prints the whole flow', () => {
  test('every message is there in full, and none is cut off', async ({ page, context }) => {
    await page.goto('flows/saml-api/?step=sign-in');
    await expect(player(page)).toHaveAttribute('data-state', 'ready');
    await button(page).click();
    const [paper] = await Promise.all([
      context.waitForEvent('page'),
      page.getByRole('menuitem', { name: 'Print the whole flow' }).click(),
    ]);
    await expect(player(paper)).toHaveAttribute('data-state', 'done');
    await expect(paper.locator('[data-step]:not(svg *)')).toHaveCount(samlApi.steps.length);
    await expect(paper.getByRole('figure', { name: /^Sequence diagram/ })).toBeVisible();
    const messages = await paper.locator('pre').allTextContents();
    expect(messages).toHaveLength(12);
    const signIn = messages.find((text) => text.includes('name="SAMLResponse"')) ?? '';
    const assertion = /name="SAMLResponse" value="([^"]+)"/.exec(signIn)?.[1] ?? '';
    expect(assertion.length).toBeGreaterThan(3000);
    expect(messages.some((text) => text.includes(encodeURIComponent(assertion)))).toBe(true);

    // A4 without its margins, at 96 pixels an inch.
    await paper.setViewportSize({ width: 688, height: 1000 });
    await paper.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await clipped(paper)).toEqual([]);
    await expect(paper.getByRole('button', { name: 'Print' })).toBeHidden();
    const colours = await player(paper).evaluate((element) => ({
      ink: getComputedStyle(element).color,
      paper: getComputedStyle(document.documentElement).backgroundColor,
    }));
    expect(colours).toEqual({ ink: 'rgb(0, 0, 0)', paper: 'rgb(255, 255, 255)' });
    const pdf = (await paper.pdf({ preferCSSPageSize: true })).toString('latin1');
    // The cover, the diagram, and a page at least for each of the six steps with messages.
    expect(pdf.match(/\/Type \/Page\b/g)?.length).toBeGreaterThanOrEqual(8);
    expect(pdf).toMatch(/\/MediaBox \[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);
    await paper.close();
  });

  test('with the fault of the address, up to where it is refused', async ({ page }) => {
    await page.goto('flows/saml-api/print/?fault=other-provider');
    await expect(player(page)).toHaveAttribute('data-state', 'done');
    await expect(page.getByLabel('Fault')).toContainText('The role trusts another SAML provider');
    const last = page.locator('section[data-step]').last();
    await expect(last).toHaveAttribute('data-step', 'assume-role');
    await expect(last).toContainText('Refused: the trust policy of DataReader');
    const bands = page.getByRole('figure').locator('tbody tr');
    await expect(bands).toHaveCount(4);
    await expect(bands.nth(2).getByText('AccessDenied')).toBeVisible();
    await page.getByRole('link', { name: 'Back to the player' }).click();
    await expect(page).toHaveURL(/\/flows\/saml-api\/\?fault=other-provider$/);
    await expect(player(page)).toHaveAttribute('data-fault', 'other-provider');
  });

  test('a fault that is not there gets a word about it', async ({ page }) => {
    await page.goto('flows/saml-api/print/?fault=gone');
    await expect(page.getByText('This flow has no fault called “gone”.')).toBeVisible();
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await expect(page).toHaveURL(/\/print\/$/);
  });
});

test('a wiki’s sandboxed frame, which lets no file out, offers none', async ({
  page,
  lab,
  hostPage,
}) => {
  const frameOf = (sandbox: string) =>
    `<!doctype html><html lang="en"><title>Wiki</title><iframe ${sandbox} title="The lab" width="900" height="640" src="${lab.root}embed/saml-api/"></iframe>`;
  await page.goto(await hostPage(frameOf('sandbox="allow-scripts"')));
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('[data-flow]')).toHaveAttribute('data-state', 'ready');
  await expect(frame.getByRole('button', { name: 'Copy link' })).toBeVisible();
  await expect(frame.getByRole('button', { name: 'Export' })).toHaveCount(0);
  await page.goto(await hostPage(frameOf('')));
  await expect(frame.getByRole('button', { name: 'Export' })).toBeVisible();
});
