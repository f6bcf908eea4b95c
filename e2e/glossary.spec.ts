import { expect, test } from './support/lab.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test.describe('someone looks a word up', () => {
  test('by search, and by following what it points to', async ({ page }) => {
    await page.goto('glossary/');
    await page.getByRole('searchbox', { name: 'Find a word' }).fill('appsync');
    await expect(page.getByRole('status')).toHaveText('1 word found');
    const entry = page.getByRole('article', { name: 'Data synchronization' });
    await expect(entry).toContainText('superseded');
    await entry.getByRole('link', { name: 'Identity pool', exact: true }).click();
    await expect(page).toHaveURL(/glossary\/#identity-pool$/);
    await expect(page.getByRole('article', { name: 'Identity pool' })).toBeFocused();
    await expect(page.getByRole('searchbox')).toHaveValue('');
    await page.getByRole('searchbox').fill('wombat');
    await expect(page.getByRole('status')).toHaveText('Nothing found');
  });

  for (const base of ['root', 'nested'] as const)
    test(`by a link to it, at the ${base} of a host`, async ({ page, lab }) => {
      await page.goto(`${lab[base]}glossary/#trust-policy`);
      const entry = page.getByRole('article', { name: 'Trust policy', exact: true });
      await expect(entry).toBeFocused();
      await expect(entry).toBeInViewport();
      await entry.getByRole('link', { name: 'SAML 2.0 to the AWS API' }).click();
      await expect(page).toHaveURL(/flows\/saml-api\/$/);
    });

  test('by its letter, with the keyboard', async ({ page }) => {
    await page.goto('glossary/');
    const letter = page
      .getByRole('navigation', { name: 'Letters' })
      .getByRole('link', { name: 'T' });
    await letter.focus();
    await page.keyboard.press('Enter');
    const heading = page.getByRole('heading', { level: 2, name: 'T', exact: true });
    await expect(heading).toBeFocused();
    await expect(heading).toBeInViewport();
  });
});

test.describe('someone meets a word in the lab', () => {
  test('and is told what it means, where it stands first', async ({ page }) => {
    await page.goto('flows/saml-api/');
    const narration = page.getByRole('region', { name: 'Narration' });
    const sts = narration.getByRole('button', { name: 'STS', exact: true });
    await expect(sts).toHaveCount(1);
    await sts.focus();
    await page.keyboard.press('Enter');
    const explained = page.getByRole('dialog', { name: 'AWS STS' });
    await expect(explained).toContainText('credentials that expire');
    const link = explained.getByRole('link', { name: 'Read on in the glossary' });
    await expect(link).toHaveAttribute('href', /\/glossary\/#sts$/);
    await page.keyboard.press('Escape');
    await expect(explained).toBeHidden();
    await expect(sts).toBeFocused();
  });

  test('no word is linked twice in one narration', async ({ page }) => {
    await page.goto('flows/saml-api/?step=assume-role');
    const narration = page.getByRole('region', { name: 'Narration' });
    await expect(narration.locator('button[aria-haspopup="dialog"]').first()).toBeVisible();
    const words = await narration.locator('button[aria-haspopup="dialog"]').allTextContents();
    expect(new Set(words).size).toBe(words.length);
  });
});
