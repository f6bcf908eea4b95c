import type { Page } from '@playwright/test';
import { formatEdits } from '../src/lab/sandbox/editsInAddress.ts';
import { expect, test } from './support/lab.ts';

const player = (page: Page) => page.locator('[data-flow]');
const editor = (page: Page) => page.getByRole('textbox', { name: /^Trust policy/ });
const trust = '/accounts/111122223333/roles/SiteDeploy/trustPolicy';
const otherBranch = formatEdits([
  {
    pointer: `${trust}/Statement/0/Condition/StringEquals/token.actions.githubusercontent.com:sub`,
    value: 'repo:corp-example/site:ref:refs/heads/release',
  },
]);

async function ready(page: Page): Promise<void> {
  await expect(player(page)).toHaveAttribute('data-state', 'ready');
}

/** Opens the trust policy of the role that GitHub’s jobs take. */
async function openTrustPolicy(page: Page): Promise<void> {
  await page.goto('flows/github-actions/?view=edit');
  await ready(page);
  await page
    .getByRole('button', { name: 'Trust policy: Role SiteDeploy, account 111122223333' })
    .press('Enter');
  await expect(editor(page)).toBeFocused();
}

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('a teacher asks “and what if only another branch might deploy?”, and shows the answer', async ({
  page,
}) => {
  await openTrustPolicy(page);
  const text = await editor(page).innerText();
  expect(text).toContain('refs/heads/main');
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(text.replaceAll('refs/heads/main', 'refs/heads/release'));
  await expect(page.getByText('Changed, and not run yet.')).toBeVisible();
  await page.keyboard.press('Control+Enter');

  await expect(player(page)).toHaveAttribute('data-state', 'denied');
  await expect(player(page)).toHaveAttribute('data-step', 'assume-role');
  await expect(
    page.getByText('This world is edited: Role SiteDeploy, Trust policy.'),
  ).toBeVisible();
  await expect(page.locator('.cm-deletedChunk')).toContainText('refs/heads/main');
  await expect(
    page.getByText(/^Without the edit the flow reaches its end\. With it/),
  ).toContainText('AccessDenied');

  // The link holds the edit, last of all.
  expect(page.url()).toMatch(/[?&]edits=[\w-]+$/);
  await page.reload();
  await expect(player(page)).toHaveAttribute('data-state', 'denied');
  await page.getByRole('button', { name: 'Reset', exact: true }).click();
  await expect(page.getByText('This world is edited')).toBeHidden();
  expect(page.url()).not.toContain('edits=');
  await page.keyboard.press('End');
  await expect(player(page)).toHaveAttribute('data-state', 'done');
});

test('a broken edit says where, and the last world that stood stays', async ({ page }) => {
  await openTrustPolicy(page);
  await editor(page).getByText('"Effect"').click();
  await page.keyboard.press('Home');
  await page.keyboard.type('?');
  await expect(page.getByText(/^Line 5: /)).toBeVisible();
  await expect(page.locator('.cm-lintRange-error')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('button', { name: 'Run with this edit' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  expect(page.url()).not.toContain('edits=');
  await page.getByRole('button', { name: 'Undo this edit' }).click();
  await expect(page.getByText('As it was. Type to change it.')).toBeVisible();
  await expect(page.locator('.cm-lintRange-error')).toBeHidden();
});

test('names of elements, actions and condition keys are completed', async ({ page }) => {
  await openTrustPolicy(page);
  await editor(page).getByText('"StringEquals"').click();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('"aws:SourceI');
  const offered = page.getByRole('option');
  await expect(offered.filter({ hasText: 'aws:SourceIp' })).toBeVisible();
  await page.keyboard.type('p');
  await page.keyboard.press('Enter');
  await expect(editor(page)).toContainText('"aws:SourceIp"');
  await expect(offered).toHaveCount(0);
});

test('what is being written outlives a look at another view', async ({ page }) => {
  await openTrustPolicy(page);
  await page.keyboard.press('Control+End');
  await page.keyboard.type('?');
  await page.getByRole('tab', { name: 'Trail' }).click();
  await page.getByRole('tab', { name: 'Edit' }).click();
  await expect(editor(page)).toContainText('}?');
});

test('a fault is mended by an edit', async ({ page }) => {
  const longer = formatEdits([
    { pointer: '/accounts/111122223333/roles/DataReader/maxSessionDuration', value: 43_200 },
  ]);
  await page.goto('flows/saml-api/?fault=duration-too-long');
  await ready(page);
  await page.keyboard.press('End');
  await expect(player(page)).toHaveAttribute('data-state', 'denied');
  await page.goto(`flows/saml-api/?fault=duration-too-long&edits=${longer}`);
  await ready(page);
  await page.keyboard.press('End');
  await expect(player(page)).toHaveAttribute('data-state', 'done');
});

test('a link whose edit is cut off says so and plays the world as it was', async ({ page }) => {
  await page.goto(`flows/github-actions/?edits=${otherBranch.slice(0, -8)}`);
  await ready(page);
  await expect(page.getByRole('alert')).toContainText('The edit in this link was not made.');
  await page.keyboard.press('End');
  await expect(player(page)).toHaveAttribute('data-state', 'done');
  await page.getByRole('button', { name: 'Dismiss' }).click();
  expect(page.url()).not.toContain('edits=');
});

test('hostile text in a link is shown as the text it is', async ({ page }) => {
  const hostile = '<img src=x onerror="document.title=1">"; graph TD; %%{init}%%';
  const edits = formatEdits([
    { pointer: '/directories/corp.example/people/ana/displayName', value: hostile },
    { pointer: '/accounts/111122223333/roles/DataReader/tags', value: { [hostile]: hostile } },
  ]);
  await page.goto(`flows/saml-api/?view=edit&edits=${edits}`);
  await ready(page);
  await page.keyboard.press('End');
  await expect(player(page)).toHaveAttribute('data-state', 'done');
  await page.getByRole('button', { name: 'Role DataReader, Settings', exact: true }).click();
  await expect(page.getByRole('textbox', { name: /^Settings/ })).toContainText('<img src=x');
  expect(await page.locator('img').count()).toBe(0);
});

test('the printed flow tells that its world was edited', async ({ page }) => {
  await page.goto(`flows/github-actions/print/?edits=${otherBranch}`);
  await expect(page.locator('[data-state="done"]')).toBeVisible();
  await expect(page.getByText('Role SiteDeploy, Trust policy')).toBeVisible();
  await expect(page.getByText(/^Refused/).first()).toBeVisible();
});
