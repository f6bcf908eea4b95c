import { outcomes } from '../src/triage/guide/outcomes.ts';
import { fullWalks, walk } from '../src/triage/guide/walk.ts';
import { loadQuestions } from '../src/triage/quiz/bank/index.ts';
import { shownOptions } from '../src/triage/quiz/grade.ts';
import { prepare } from '../src/triage/quiz/prepare.ts';
import { isWritten } from '../src/triage/quiz/question.ts';
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

test('someone answers the whole quiz by keyboard and keeps the score', async ({ page }) => {
  test.setTimeout(120_000);
  const firstAttempt = 1;
  const questions = (await loadQuestions()).filter(isWritten);
  await page.goto(`triage/?quiz=${questions[0]?.id}`);
  let right = 0;
  for (const [index, question] of questions.entries()) {
    await expect(page.locator(`[data-question="${question.id}"]`)).toBeVisible();
    const { settled } = await prepare(question);
    const options = shownOptions(question, question.options, firstAttempt);
    const place = options.findIndex(({ key }) => key === settled.right);
    // Every fourth question is answered wrong, so that the score has something to tell.
    const isWrong = index % 4 === 3;
    if (!isWrong) right += 1;
    await page.keyboard.press(String(((isWrong ? place + 1 : place) % options.length) + 1));
    const feedback = page.locator('[data-feedback]');
    await expect(feedback).toContainText(isWrong ? 'Not this one' : 'Right');
    await page.keyboard.press('Enter');
  }
  const score = page.getByRole('heading', { name: `${right} of ${questions.length} right` });
  await expect(score).toBeVisible();
  await page.reload();
  await expect(score).toBeVisible();
});
