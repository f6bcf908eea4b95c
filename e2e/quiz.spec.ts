import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { cards } from '../src/triage/quiz/bank/cards.ts';
import { loadQuestions } from '../src/triage/quiz/bank/index.ts';
import { prepare } from '../src/triage/quiz/prepare.ts';
import { offeredOptions } from '../src/triage/study/offeredOptions.ts';
import { writeProgress } from '../src/triage/study/progressFile.ts';
import { afterAnswer } from '../src/triage/study/schedule.ts';
import { budgets } from '../scripts/budgets.ts';
import { expect, test } from './support/lab.ts';
import { weigh } from './support/weigh.ts';

const bank = new Map((await loadQuestions()).map((question) => [question.id, question]));
const day = 86_400_000;

const shown = (page: Page): Locator => page.locator('[data-question]');

/** The id of the question shown, once it can be answered. */
async function askedId(page: Page): Promise<string> {
  await expect(shown(page).locator('input, [data-row]').first()).toBeVisible();
  return (await shown(page).getAttribute('data-question')) ?? '';
}

/** Answers by keyboard alone: right, or with another option. */
async function answer(page: Page, seed: string, isRight = true): Promise<void> {
  const id = await askedId(page);
  const question = bank.get(id);
  if (!question) throw new Error(`The bank has no question ${id}.`);
  const { settled, options } = await prepare(question);
  const { right } = settled;
  if (typeof right !== 'string') {
    await putInOrder(page, options, isRight ? right : right.toReversed());
    return;
  }
  const offered = offeredOptions(question, { options, settled }, seed) ?? [];
  const place = offered.findIndex(({ key }) => (key === right) === isRight);
  await page.keyboard.press(String(place + 1));
}

/** Brings each step up to its place: Space takes hold, arrows move, Space lets go. */
async function putInOrder(
  page: Page,
  options: readonly { readonly key: string; readonly text: string }[],
  keys: readonly string[],
): Promise<void> {
  const rows = page.locator('[data-row]');
  for (const [place, key] of keys.entries()) {
    const text = options.find((option) => option.key === key)?.text ?? '';
    const texts = await rows.allTextContents();
    const from = texts.findIndex((one) => one.endsWith(text));
    await page.keyboard.press(String(from + 1));
    await page.keyboard.press('Space');
    for (let at = from; at > place; at -= 1) await page.keyboard.press('ArrowUp');
    // A step that stands right already is moved away and back, so that there is an answer.
    if (from === place && place === 0) {
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowUp');
    }
    await page.keyboard.press('Space');
  }
}

const verdict = (page: Page, word: 'right' | 'wrong'): Locator =>
  page.locator(`[data-verdict="${word}"]`);

test('someone practises every kind of question by keyboard alone', async ({ page }) => {
  test.setTimeout(120_000);
  const kinds = [...new Set(cards.map(({ kind }) => kind))];
  for (const kind of kinds) {
    const id = cards.find((card) => card.kind === kind)?.id;
    await page.goto(`quiz/?mode=practice&question=${id}&seed=one`);
    expect(await askedId(page)).toBe(id);
    await answer(page, 'one/0');
    await page.keyboard.press('Enter');
    await expect(verdict(page, 'right'), kind).toBeFocused();
    await expect(
      page.getByRole('link', { name: /See the step|See it refused|Read why/ }),
    ).toBeVisible();
  }
  await page.goto('quiz/');
  await expect(page.getByText(`${kinds.length} known`, { exact: true })).toBeVisible();
});

test('someone misses a question in practice, and meets it again', async ({ page }) => {
  const part = cards.filter(({ theme }) => theme === 'identity-center').map(({ id }) => id);
  const [first = ''] = part;
  await page.goto(`quiz/?mode=practice&theme=identity-center&question=${first}&seed=two`);
  await answer(page, 'two/0', false);
  await page.getByRole('button', { name: 'Check the answer' }).click();
  await expect(verdict(page, 'wrong')).toBeVisible();
  await expect(page.getByText('This one comes back')).toBeVisible();
  let asked = 1;
  for (let at = 1; ; at += 1) {
    await page.keyboard.press('Enter');
    const over = page.getByRole('heading', { name: /right at once/ });
    await expect(shown(page).or(over).first()).toBeVisible();
    if (await over.isVisible()) break;
    asked += 1;
    await answer(page, `two/${at}`);
    await page.keyboard.press('Enter');
    await expect(verdict(page, 'right')).toBeVisible();
  }
  expect(asked).toBe(Math.min(part.length, 20) + 1);
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(
    `${asked - 2} of ${asked - 1} right at once`,
  );
  await expect(
    page.getByRole('listitem').filter({ hasText: bank.get(first)?.asks ?? 'no such question' }),
  ).toBeVisible();
});

test('someone takes an exam, reloads in between, and sees what to study', async ({ page }) => {
  test.setTimeout(180_000);
  await page.goto('quiz/?mode=exam&seed=three');
  await page.getByRole('button', { name: /Begin 20 questions/ }).click();
  for (let at = 0; at < 20; at += 1) {
    await expect(page.getByText(`Question ${at + 1} of 20`)).toBeVisible();
    await answer(page, 'three/exam', at % 4 !== 0);
    await expect(page.locator('[data-verdict]')).toHaveCount(0);
    if (at === 9) {
      const clock = await page.getByRole('timer').textContent();
      await page.reload();
      await expect(page.getByText('Question 10 of 20')).toBeVisible();
      await expect(page.getByText('10 of 20 answered')).toBeVisible();
      expect(clock).toMatch(/^\d+:\d\d left$/);
    }
    if (at === 12) await page.getByRole('button', { name: 'Flag' }).click();
    const name = at < 19 ? 'Next' : 'Look over';
    await page.getByRole('button', { name, exact: true }).click();
  }
  await expect(page.getByRole('heading', { name: 'Everything is answered' })).toBeFocused();
  await expect(page.getByRole('button', { name: 'Question 13, answered, flagged' })).toBeVisible();
  await page.getByRole('button', { name: 'Hand in' }).click();
  const result = page.getByRole('heading', { name: '15 of 20 right' });
  await expect(result).toBeFocused();
  await page.reload();
  await expect(result).toBeVisible();
  await page.locator('summary').first().click();
  await expect(verdict(page, 'wrong').first()).toBeVisible();
  await page.getByRole('button', { name: 'Another exam' }).click();
  await expect(page.getByRole('heading', { name: 'Before you begin' })).toBeVisible();
});

/** Puts answers given some days ago into the storage of the browser. */
async function remember(page: Page, ids: readonly string[], daysAgo: number): Promise<void> {
  const at = Date.now() - daysAgo * day;
  const records = Object.fromEntries(ids.map((id) => [id, afterAnswer(undefined, true, at)]));
  await page.addInitScript((text) => {
    if (localStorage.getItem('federation-lab.quiz') === null)
      localStorage.setItem('federation-lab.quiz', text);
  }, writeProgress(records));
}

test('someone is told on the home page what is due, and reviews it', async ({ page }) => {
  const ids = cards.slice(0, 2).map(({ id }) => id);
  await remember(page, [...ids, 'gone-from-the-bank'], 30);
  await page.goto('./');
  await page.getByRole('link', { name: '2 questions of the quiz are due' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Review' })).toBeVisible();
  await page.goto('quiz/?mode=review&seed=seven');
  const asked: string[] = [];
  for (const at of ids.keys()) {
    await expect(page.getByText(`Question ${at + 1} of 2`)).toBeVisible();
    asked.push(await askedId(page));
    await answer(page, `seven/${at}`);
    await page.keyboard.press('Enter');
    await expect(verdict(page, 'right')).toBeVisible();
    await page.keyboard.press('Enter');
  }
  expect(asked.toSorted()).toEqual(ids.toSorted());
  await expect(page.getByRole('heading', { name: '2 of 2 right at once' })).toBeFocused();
  await page.goto('./');
  await expect(page.getByRole('link', { name: /of the quiz/ })).toHaveCount(0);
  await page.goto('quiz/?mode=review');
  await expect(page.getByText('Nothing is due')).toBeVisible();
});

test('a teacher goes through questions with a clicker', async ({ page }) => {
  await page.goto('quiz/?mode=classroom&theme=policies&seed=four');
  const label = page.getByRole('heading', { level: 2 });
  await expect(label).toHaveText(/^Question 1 of/);
  await expect(page.locator('[data-verdict]')).toHaveCount(0);
  await page.keyboard.press('PageDown');
  await expect(page.locator('[data-verdict="open"]')).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(label).toHaveText(/^Question 2 of/);
  await expect(page.locator('[data-verdict]')).toHaveCount(0);
  await page.keyboard.press('PageUp');
  await expect(label).toHaveText(/^Question 1 of/);
  await page.keyboard.press('Space');
  await expect(page.locator('[data-verdict="open"]')).toBeVisible();
  await page.goto('quiz/');
  await expect(page.getByText(`${cards.length} not asked yet`, { exact: true })).toBeVisible();
});

test('someone takes progress along, forgets it, and brings it back', async ({ page }) => {
  const [known = ''] = cards.map(({ id }) => id);
  await remember(page, [known], 0);
  await page.goto('quiz/');
  await expect(page.getByText('1 known', { exact: true })).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export progress' }).click();
  const file = await (await download).path();
  await page.getByRole('button', { name: 'Forget progress' }).click();
  await page.getByRole('button', { name: 'Forget everything' }).click();
  await expect(page.getByText('0 known', { exact: true })).toBeVisible();

  const input = page.getByLabel('A progress file');
  await input.setInputFiles({ name: 'a.json', mimeType: '', buffer: Buffer.from('no progress') });
  await expect(page.getByText('a.json is no progress file')).toBeVisible();
  await input.setInputFiles(file);
  await expect(page.getByText('1 known', { exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByText('1 known', { exact: true })).toBeVisible();
});

test('storage that cannot be read is told once, and does no harm', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('federation-lab.quiz', '{"version":'));
  await page.goto('quiz/');
  await expect(page.getByText('Your saved answers could not be read')).toBeVisible();
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(page.getByText('Your saved answers could not be read')).toBeHidden();
});

test('the bank goes to Anki', async ({ page }) => {
  test.setTimeout(180_000);
  await page.goto('quiz/');
  const download = page.waitForEvent('download', { timeout: 170_000 });
  await page.getByRole('button', { name: 'Export the bank for Anki' }).click();
  const text = await readFile(await (await download).path(), 'utf8');
  const lines = text.trimEnd().split('\n');
  expect(lines.slice(0, 2)).toEqual(['#separator:tab', '#html:true']);
  const notes = lines.filter((line) => !line.startsWith('#')).map((line) => line.split('\t'));
  expect(notes.map(([id]) => id)).toEqual(cards.map(({ id }) => `federation-lab-${id}`));
  for (const [, front, back] of notes) expect([front, back]).not.toContain('');
});

test('steps are put in order by dragging', async ({ page }) => {
  const id = cards.find(({ kind }) => kind === 'order')?.id;
  await page.goto(`quiz/?mode=practice&question=${id}&seed=five`);
  await askedId(page);
  const rows = page.locator('[data-row]');
  const before = await rows.allTextContents();
  const last = await rows.last().boundingBox();
  await rows.first().hover();
  await page.mouse.down();
  await page.mouse.move((last?.x ?? 0) + 20, (last?.y ?? 0) + (last?.height ?? 0) - 2, {
    steps: 5,
  });
  await page.mouse.up();
  const words = (texts: readonly string[]) => texts.map((text) => text.replace(/^.*?: /, ''));
  expect(words(await rows.allTextContents())).toEqual(words([...before.slice(1), before[0] ?? '']));
});

test('a question that needs no mock cloud keeps the byte budget of the page', async ({
  page,
  lab,
}) => {
  const id = cards.find(({ kind }) => kind === 'choose')?.id;
  const url = new URL(`quiz/?mode=practice&question=${id}&seed=eight`, lab.root).href;
  const weights = await weigh(page, url, lab.root, ['loaded']);
  process.stdout.write(`\na question: ${weights.get('loaded')} bytes\n`);
  expect(weights.get('loaded')).toBeLessThanOrEqual(budgets.quiz?.loaded ?? 0);
});
