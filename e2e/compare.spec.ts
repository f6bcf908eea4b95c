import type { Page } from '@playwright/test';
import { expect, test } from './support/lab.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const stage = (page: Page) => page.locator('[data-compare]');
const side = (page: Page, flow: string) => page.locator(`[data-side="${flow}"]`);

test.describe('a teacher sets two flows side by side', () => {
  test('by keyboard, in step with their phases, to the end and back', async ({ page }) => {
    await page.goto('compare/saml-console/saml-api/');
    await expect(page).toHaveTitle(/^SAML 2.0 to the AWS console \| SAML 2.0 to the AWS API/);
    await expect(stage(page)).toHaveAttribute('data-at', '0');
    await expect(stage(page).locator('[data-diagram="ready"]')).toHaveCount(2);
    await page.keyboard.press('ArrowRight');
    await expect(side(page, 'saml-console')).toContainText('Step 1');
    await expect(side(page, 'saml-api')).toContainText('Step 1');
    const phase = page.getByRole('navigation', { name: 'Phases' }).locator('[aria-current]');
    await expect(phase).toHaveText('Authenticate');

    // The API's flow has a second step at STS, the console's has not: it waits.
    await page
      .getByRole('navigation', { name: 'Phases' })
      .getByRole('button', { name: 'STS call' })
      .click();
    await page.keyboard.press('ArrowRight');
    await expect(phase).toHaveText('STS call');
    await expect(side(page, 'saml-console')).toContainText('It waits');
    await expect(side(page, 'saml-api')).not.toContainText('It waits');

    await page.locator('main').focus();
    await page.keyboard.press('End');
    await expect(phase).toHaveText('Access');
    await expect(page.getByRole('button', { name: 'Forward' })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
    await page.keyboard.press('Home');
    await expect(stage(page)).toHaveAttribute('data-at', '0');
  });

  test('and shares the moment', async ({ page }) => {
    await page.goto('compare/saml-console/saml-api/?at=4');
    await expect(stage(page)).toHaveAttribute('data-at', '4');
    await page.getByRole('button', { name: 'Forward' }).click();
    await expect(page).toHaveURL(/\?at=5$/);
    await page.reload();
    await expect(stage(page)).toHaveAttribute('data-at', '5');
  });

  test('and reads what differs off the runs', async ({ page }) => {
    await page.goto('compare/saml-console/saml-api/');
    const caller = page.locator('[data-fact="caller"]');
    await expect(caller).toContainText('differs');
    await expect(caller.getByRole('cell')).toHaveText(['AWS sign-in', 'Report tool']);
    const operation = page.locator('[data-fact="operation"]');
    await expect(operation).toContainText('same');
    await expect(operation.getByRole('cell').first()).toHaveText('AssumeRoleWithSAML');
  });

  test('and chooses which', async ({ page }) => {
    await page.goto('compare/');
    await expect(stage(page)).toBeVisible();
    await page.getByRole('button', { name: 'Swap' }).click();
    await expect(page).toHaveURL(/\/compare\/saml-api\/saml-console\/$/);
    await expect(page.locator('[data-side]').first()).toHaveAttribute('data-side', 'saml-api');
    await page.getByRole('combobox', { name: 'First flow' }).click();
    await page.getByRole('option', { name: 'SAML 2.0 to the AWS console' }).click();
    await expect(page).toHaveURL(/\/compare\/saml-console\/saml-api\/$/);
  });

  test('and is told of a flow that is not there', async ({ page, complaints }) => {
    complaints.allow(/status of 404/);
    await page.goto('compare/saml-api/gone/');
    await expect(page.getByText('The lab has no flow called “gone”.')).toBeVisible();
    await expect(page.getByRole('combobox', { name: 'Second flow' })).toBeVisible();
  });

  test('the file of a pair is its own', async ({ page, lab }) => {
    const response = await page.request.get(`${lab.nested}compare/saml-api/saml-console/`);
    expect(response.status()).toBe(200);
    expect(await response.text()).toContain('both played in step');
  });
});
