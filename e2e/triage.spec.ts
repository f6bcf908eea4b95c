import { outcomes } from '../src/triage/guide/outcomes.ts';
import { fullWalks, walk } from '../src/triage/guide/walk.ts';
import { expect, test } from './support/lab.ts';

test('someone is led by questions, reloads, and changes an answer', async ({ page }) => {
  await page.goto('triage/');
  await expect(page.getByRole('heading', { name: 'Who needs to get in?' })).toBeVisible();
  await page.keyboard.press('2');
  await expect(page).toHaveURL(/\?guide=staff$/);
  await page.reload();
  await expect(page.getByRole('complementary')).toContainText('Our own people');
  await page.getByRole('button', { name: /Change your answer to: Who/ }).click();
  await page.getByRole('button', { name: /Users of our app/ }).click();
  await expect(page).toHaveURL(/\?guide=customers$/);
});

test('every way through the guide ends at its service', async ({ page }) => {
  for (const answers of fullWalks()) {
    const { at } = walk(answers);
    await page.goto(`triage/?guide=${answers.join('.')}`);
    const service = 'outcome' in at ? outcomes[at.outcome].service : 'no outcome';
    await expect(page.getByRole('main')).toContainText(service);
  }
});
