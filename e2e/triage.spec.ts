import type { Page } from '@playwright/test';
import { federationGuide } from '../src/triage/guide/federationGuide.ts';
import { outcomes } from '../src/triage/guide/outcomes.ts';
import { fullWalks, walk } from '../src/triage/guide/walk.ts';
import { statementOf } from '../src/triage/statements.ts';
import { expect, test } from './support/lab.ts';

const answers = (page: Page) => page.getByRole('complementary', { name: 'Your answers' });

/** Waits for the chart and gives the words in its nodes that stand in one way to the answers given. */
async function drawn(page: Page, state: string): Promise<readonly string[]> {
  await expect(page.locator('[data-diagram="ready"]')).toBeVisible();
  const titles = page.locator(`[data-state="${state}"] [data-part="title"]`);
  return titles.evaluateAll((all) =>
    all.map((title) => [...title.children].map(({ textContent }) => textContent).join(' ')),
  );
}

test('someone with a build job finds GitHub Actions, by keyboard alone, and plays it', async ({
  page,
}) => {
  await page.goto('triage/');
  const question = page.getByRole('heading', { level: 2 });
  await expect(question).toHaveText('Who or what needs to get in?');
  await page.keyboard.press('4');
  await expect(question).toHaveText('Where does the program run?');
  await expect(question).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: /GitHub Actions/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(question).toHaveText('AssumeRoleWithWebIdentity, from GitHub Actions');
  await expect(question).toBeFocused();
  await expect(page).toHaveURL(/\?guide=workload\.build$/);
  const play = page.getByRole('link', { name: 'GitHub Actions to AWS' });
  for (let presses = 0; presses < 20; presses += 1) {
    await page.keyboard.press('Tab');
    if (await play.evaluate((link) => link === document.activeElement)) break;
  }
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/flows\/github-actions\/$/);
});

test('someone changes an early answer, and goes back to the old one', async ({ page }) => {
  await page.goto('triage/?guide=staff.yes.browser.groups.ad');
  await expect(answers(page).getByRole('listitem')).toHaveCount(5);
  expect(await drawn(page, 'here')).toEqual([outcomes.T3.short]);
  await page.getByRole('button', { name: /Change your answer to: Can these accounts/ }).click();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(
    'Can these accounts use IAM Identity Center?',
  );
  await expect(answers(page).getByRole('listitem')).toHaveCount(1);
  await page.getByRole('button', { name: /No: there is no organization/ }).click();
  await page.getByRole('button', { name: 'It speaks SAML 2.0' }).click();
  await page.getByRole('button', { name: /The AWS console/ }).click();
  await expect(page).toHaveURL(/\?guide=staff\.no\.saml\.console$/);
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(
    outcomes['saml-console'].service,
  );
  await expect.poll(() => drawn(page, 'here')).toEqual([outcomes['saml-console'].short]);
  for (let steps = 0; steps < 4; steps += 1) await page.goBack();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(outcomes.T3.service);
});

test('an address that is shared shows the same place, and one that is broken its last known one', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('triage/?guide=holder.account.copy');
  await page.getByRole('button', { name: 'Copy link' }).click();
  const shared = await page.evaluate(() => navigator.clipboard.readText());
  await page.goto(shared);
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('A resource-based policy');
  await expect(answers(page).getByRole('listitem')).toHaveCount(3);
  await page.goto('triage/?guide=holder.nonsense.copy');
  await expect(page.getByRole('status')).toContainText('nonsense, copy');
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('What do they lack?');
});

test('the way is drawn with the answers that were not given dimmed', async ({ page }) => {
  await page.goto('triage/?guide=staff');
  expect(await drawn(page, 'passed')).toEqual(['Who gets in?']);
  expect(await drawn(page, 'here')).toEqual(['Identity Center?']);
  expect(await drawn(page, 'left')).toHaveLength(4);
  expect(await drawn(page, 'open')).toEqual(['Work how?', 'IdP speaks what?']);
  await expect(page.getByRole('img', { name: /Who gets in\? Staff, into accounts/ })).toBeVisible();
});

test('on a phone the way stays within the screen, and nothing scrolls the page sideways', async ({
  page,
}) => {
  await page.setViewportSize({ width: 375, height: 800 });
  for (const way of fullWalks().filter(({ length }) => length === 5)) {
    await page.goto(`triage/?guide=${way.join('.')}`);
    await expect(page.locator('[data-diagram="ready"]')).toBeVisible();
    const room = await page.evaluate(() => {
      const scrolls = (box: Element) => box.scrollWidth - box.clientWidth;
      const chart = document.querySelector('[data-diagram] section');
      return [chart ? scrolls(chart) : Infinity, scrolls(document.documentElement)];
    });
    expect(room).toEqual([0, 0]);
  }
});

test('someone looks at the whole tree and goes to one of its ends', async ({ page }) => {
  await page.goto('triage/?guide=customers');
  await page.getByRole('tab', { name: 'The whole tree' }).click();
  await expect(page).toHaveURL(/\?guide=customers&chart=tree$/);
  await expect(page.locator('[data-diagram="ready"]')).toBeVisible();
  await expect(page.locator('[data-diagram] [data-part="bars"]')).toHaveCount(fullWalks().length);
  await expect(page.locator('[data-diagram] [data-part="title"]')).toHaveCount(
    fullWalks().length + federationGuide.questions.length,
  );
  expect(await drawn(page, 'here')).toEqual(['App calls whom?']);
  await page.getByText('The tree in words').click();
  await page.getByRole('link', { name: outcomes['outbound-web-identity'].service }).first().click();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(
    outcomes['outbound-web-identity'].service,
  );
  await expect.poll(() => drawn(page, 'here')).toEqual(['AWS vouches outside']);
});

test('the outcome goes on paper with its way, and without what paper has no use for', async ({
  page,
}) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.goto('triage/?guide=staff.no.neither.roles');
  await expect(page.locator('[data-diagram="ready"]')).toBeVisible();
  await expect(page.getByRole('heading', { level: 2 })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Your answers' })).toBeVisible();
  const useless = [
    page.getByRole('navigation'),
    page.getByRole('button', { name: /^(Change|Start again|Print|Copy link)/ }),
    page.getByRole('tab'),
  ];
  for (const one of useless) await expect(one.filter({ visible: true })).toHaveCount(0);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe(
    'light',
  );
  await expect(page.getByText(/\/triage\/\?guide=staff\.no\.neither\.roles$/)).toBeVisible();
  const tops = await page.evaluate(() =>
    ['#guide-path', '[data-diagram]', 'h2'].map(
      (part) => document.querySelector(part)?.getBoundingClientRect().top ?? 0,
    ),
  );
  expect(tops.toSorted((one, other) => one - other)).toEqual(tops);
});

test('every way ends at its service, with the corrections to the notes', async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto('triage/');
  for (const way of fullWalks()) {
    const { at } = walk(way);
    if (!('outcome' in at)) throw new Error(`${way.join('.')} has no end.`);
    const { service, runnerUp, statements, flows } = outcomes[at.outcome];
    await page.goto(`triage/?guide=${way.join('.')}`);
    const main = page.getByRole('main');
    await expect(page.getByRole('heading', { level: 2 })).toHaveText(service);
    await expect(main).toContainText(runnerUp.tips);
    for (const { id } of flows)
      await expect(main.locator(`a[href$="/flows/${id}/"]`)).toBeVisible();
    for (const id of statements) {
      const { notes = '', today = notes } = statementOf(id) ?? {};
      await expect(main).toContainText(notes);
      await expect(main).toContainText(today);
    }
  }
});
