import { isAttack, refusalExpectedOf } from '../src/flows/attack.ts';
import { flows } from '../src/flows/index.ts';
import { choicesOf, pathOf } from '../src/flows/pathOf.ts';
import type { Page } from '@playwright/test';
import { expect, test } from './support/lab.ts';

const opened = await Promise.all(flows.map((card) => card.load()));

const player = (page: Page) => page.locator('[data-flow]');

async function ready(page: Page): Promise<void> {
  await expect(player(page)).toHaveAttribute('data-state', 'ready');
}

/** Presses the key and waits until the message has arrived. */
async function press(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  await expect(player(page)).not.toHaveAttribute('data-state', 'sending');
}

test.describe('someone plays a flow by keyboard alone, breaks it, and is told why', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  for (const flow of opened)
    test(`${flow.id}: forward to the end, back to the start, and into a fault`, async ({
      page,
    }) => {
      const end = flow.steps[pathOf(flow, choicesOf(flow)).at(-1) ?? -1]?.id ?? '';
      await page.goto(`flows/${flow.id}/?view=decision`);
      await ready(page);
      await expect(player(page)).toHaveAttribute('data-step', 'start');
      for (let presses = 0; presses < 60; presses += 1) {
        await press(page, 'ArrowRight');
        if ((await player(page).getAttribute('data-state')) === 'done') break;
        await expect(player(page)).toHaveAttribute('data-state', 'ready');
      }
      await expect(player(page)).toHaveAttribute('data-state', 'done');
      await expect(player(page)).toHaveAttribute('data-step', end);
      await press(page, 'ArrowLeft');
      await expect(player(page)).toHaveAttribute('data-state', 'ready');
      await press(page, 'Home');
      await expect(player(page)).toHaveAttribute('data-step', 'start');
      await press(page, 'End');
      await expect(player(page)).toHaveAttribute('data-state', 'done');

      const fault = flow.faults.find((each) => !isAttack(each));
      if (!fault) throw new Error(`${flow.id} has no fault that is refused.`);
      const { step, error } = refusalExpectedOf(fault);
      await page.getByRole('combobox', { name: 'Fault' }).press('Enter');
      await page.getByRole('option', { name: fault.title }).press('Enter');
      await expect(player(page)).toHaveAttribute('data-fault', fault.id);
      await ready(page);
      await page.locator('main').focus();
      await press(page, 'End');
      await expect(player(page)).toHaveAttribute('data-state', 'denied');
      await expect(player(page)).toHaveAttribute('data-step', step);
      const narration = page.getByRole('region', { name: 'Narration' });
      await expect(narration).toContainText(error);
      await expect(narration).toContainText(fault.repair);
      await expect(page.getByRole('region', { name: 'Inspector' })).toContainText('fails');
    });

  test('the keys are listed under the question mark', async ({ page }) => {
    await page.goto('flows/saml-api/');
    await ready(page);
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: 'Keys' });
    await expect(help).toContainText('Go to the next step');
    await page.keyboard.press('ArrowRight');
    await expect(player(page)).toHaveAttribute('data-step', 'start');
    await page.keyboard.press('Escape');
    await expect(help).toBeHidden();
    await press(page, 'ArrowRight');
    await expect(player(page)).toHaveAttribute('data-step', 'open-sign-in');
  });

  test('a fault is chosen with the keyboard and breaks the flow', async ({ page }) => {
    await page.goto('flows/saml-api/');
    await ready(page);
    await page.getByRole('combobox', { name: 'Fault' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('listbox')).toBeVisible();
    await page.keyboard.type('Six minutes');
    await expect(page.getByRole('option', { name: /^Six minutes/ })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(player(page)).toHaveAttribute('data-fault', 'stale-assertion');
    await expect(page).toHaveURL(/\?fault=stale-assertion$/);
    await page.locator('main').focus();
    await press(page, 'End');
    await expect(player(page)).toHaveAttribute('data-state', 'denied');
  });
});

test.describe('someone sees an attack get through, and makes the repair', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  const attacked = opened.find(({ faults }) => faults.some(isAttack));
  const attack = attacked?.faults.find(isAttack);
  if (!attacked || !attack) throw new Error('No flow has an attack.');

  test(`${attacked.id}: ${attack.title}`, async ({ page }) => {
    await page.goto(`flows/${attacked.id}/?fault=${attack.id}`);
    await ready(page);
    await page.keyboard.press('End');
    await expect(player(page)).toHaveAttribute('data-state', 'done');
    const narration = page.getByRole('region', { name: 'Narration' });
    await expect(narration).toContainText('It got through.');
    await expect(narration).toContainText(attack.succeeds);
    await narration.getByRole('button', { name: 'Make the repair and start again' }).click();
    await expect(page).toHaveURL(/repair=made/);
    await ready(page);
    await page.keyboard.press('End');
    await expect(player(page)).toHaveAttribute('data-state', 'denied');
    await expect(player(page)).toHaveAttribute('data-step', attack.stopped.expect.step);
    await expect(narration).toContainText(attack.stopped.expect.error);
  });
});

test.describe('someone shares a place in a flow', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('the link lands exactly there, and so does a reload', async ({ page }) => {
    await page.goto('flows/saml-console/?step=choose-role');
    await expect(player(page)).toHaveAttribute('data-step', 'choose-role');
    await ready(page);
    await press(page, 'ArrowRight');
    await expect(page).toHaveURL(/\?step=open-console$/);
    await page.reload();
    await expect(player(page)).toHaveAttribute('data-step', 'open-console');
    await expect(page.getByRole('region', { name: 'Narration' })).toContainText(
      'DataReader/ana.torres@corp.example',
    );
  });

  test('a refused place is restored too', async ({ page }) => {
    await page.goto('flows/saml-console/?fault=coffee-break&step=choose-role');
    await expect(player(page)).toHaveAttribute('data-state', 'denied');
    await expect(page.getByRole('region', { name: 'Narration' })).toContainText(
      'ExpiredTokenException',
    );
  });

  test('a link with a fault or step that is not there gets a word about it', async ({ page }) => {
    await page.goto('flows/saml-api/?fault=gone&step=nowhere');
    await expect(page.getByText('This flow has no fault called “gone”.')).toBeVisible();
    await expect(page.getByText('This flow has no step called “nowhere”.')).toBeVisible();
    await ready(page);
  });

  test('the browser’s back button takes back the choice of a fault', async ({ page }) => {
    await page.goto('flows/saml-api/');
    await ready(page);
    await page.getByRole('combobox', { name: 'Fault' }).click();
    await page.getByRole('option', { name: /another SAML provider/ }).click();
    await expect(player(page)).toHaveAttribute('data-fault', 'other-provider');
    await page.goBack();
    await expect(player(page)).not.toHaveAttribute('data-fault', /./);
  });
});

test.describe('someone plays with the mouse', () => {
  test('an arrow of the diagram and a line of the list lead to their steps', async ({ page }) => {
    await page.goto('flows/saml-api/');
    await ready(page);
    await page.getByRole('button', { name: /Trade the assertion/ }).click();
    await expect(player(page)).toHaveAttribute('data-step', 'assume-role');
    await ready(page);
    await page.locator('[data-arrow="sign-in.request"] text').first().click();
    await expect(player(page)).toHaveAttribute('data-step', 'sign-in');
  });

  test('play runs by itself and stops where it is paused', async ({ page }) => {
    await page.goto('flows/saml-api/');
    await ready(page);
    await page.getByRole('button', { name: 'Play' }).click();
    await expect(player(page)).toHaveAttribute('data-state', 'sending');
    await expect(player(page)).toHaveAttribute('data-step', 'open-sign-in');
    await page.getByRole('button', { name: 'Pause' }).click();
    await ready(page);
    await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
  });
});

test('someone opens what travelled and asks what a field means', async ({ page }) => {
  await page.goto('flows/saml-api/?step=assume-role');
  await ready(page);
  const inspector = page.getByRole('region', { name: 'Inspector' });
  await inspector.getByRole('button', { name: 'RoleArn' }).click();
  await expect(page.getByRole('dialog')).toContainText('role');
  await page.keyboard.press('Escape');
  await inspector.getByRole('radio', { name: 'SAML' }).check();
  await expect(inspector).toContainText('https://aws.amazon.com/SAML/Attributes/Role');
  await inspector.getByRole('tab', { name: 'Trail' }).click();
  await expect(inspector).toContainText('AssumeRoleWithSAML');
  await inspector.getByRole('tab', { name: 'Machine' }).click();
  await expect(inspector.locator('svg').first()).toBeVisible();
});

test.describe('someone who has never been here', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('is invited to send the first request, and reads on from there', async ({ page }) => {
    await page.goto('flows/saml-api/');
    await ready(page);
    await page.getByRole('button', { name: 'Send the first request' }).click();
    await expect(player(page)).toHaveAttribute('data-step', 'open-sign-in');
    await expect(page.getByRole('region', { name: 'Narration' }).locator(':focus')).toHaveCount(1);
  });

  test('finds the keys in the bar of the page', async ({ page }) => {
    await page.goto('flows/saml-api/');
    await page.getByRole('button', { name: 'Show the keys' }).click();
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'Flows' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Show the keys' })).toBeHidden();
  });

  test('sees the diagram stay where it is while the steps tell more or less', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto('flows/saml-api/');
    await ready(page);
    const diagram = page.getByRole('region', { name: 'Diagram', exact: true });
    const before = await diagram.boundingBox();
    for (let step = 1; step <= 7; step += 1) {
      await press(page, 'ArrowRight');
      expect(await diagram.boundingBox()).toEqual(before);
    }
  });

  test('reads the narration first where the page is low, as at 200% zoom', async ({ page }) => {
    await page.setViewportSize({ width: 640, height: 400 });
    await page.goto('flows/saml-api/?step=assume-role');
    await ready(page);
    await expect(page.getByRole('heading', { name: /Trade the assertion/ })).toBeInViewport();
    await page.getByRole('radio', { name: 'Inspector' }).check();
    await expect(page.getByRole('tab', { name: 'Message' })).toBeInViewport();
  });

  test('takes a broken link away and plays on', async ({ page }) => {
    await page.goto('flows/saml-api/?fault=gone&step=nowhere');
    await ready(page);
    const dismiss = page.getByRole('button', { name: 'Dismiss' });
    await dismiss.last().click();
    await expect(page).toHaveURL(/\?fault=gone$/);
    await dismiss.click();
    await expect(page).toHaveURL(/\/flows\/saml-api\/$/);
    await expect(dismiss).toBeHidden();
  });
});

test.describe('someone asks for the check that refused', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  for (const [width, height] of [
    [1440, 900],
    [768, 1000],
    [375, 740],
  ] as const)
    test(`it and the line of the policy are in view at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await page.goto('flows/saml-api/?fault=other-provider&step=assume-role');
      await expect(player(page)).toHaveAttribute('data-state', 'denied');
      await page.getByRole('button', { name: 'Show the check' }).click();
      const check = page.getByRole('button', { name: /does not name who is asking/ }).first();
      await expect(check).toBeFocused();
      await expect(check).toBeInViewport({ ratio: 1 });
      const line = page.getByRole('region', { name: 'Inspector' }).getByText('"Federated"');
      await expect(line).toBeInViewport();
      await expect(page.locator('html')).toHaveJSProperty('scrollWidth', width);
    });

  test('an attribute that a check looked at is marked in the message', async ({ page }) => {
    await page.goto('flows/saml-api/?fault=stale-assertion&step=assume-role&view=decision');
    await expect(player(page)).toHaveAttribute('data-state', 'denied');
    const lit = page.getByRole('region', { name: 'Inspector' }).locator('[data-lit]');
    await expect(lit).toHaveText(/^IssueInstant="/);
    await expect(lit).toBeInViewport();
  });
});

test('someone compares answers: the side and the view stay from step to step', async ({ page }) => {
  await page.goto('flows/saml-api/?step=who-am-i');
  await ready(page);
  const inspector = page.getByRole('region', { name: 'Inspector' });
  await inspector.getByRole('radio', { name: 'Response' }).check();
  await inspector.getByRole('radio', { name: 'XML' }).check();
  await inspector.getByRole('tab', { name: 'Trail' }).click();
  await page.getByRole('button', { name: /List the reports/ }).click();
  await expect(player(page)).toHaveAttribute('data-step', 'list-reports');
  await ready(page);
  await inspector.getByRole('tab', { name: 'Message' }).click();
  await expect(inspector.getByRole('radio', { name: 'Response' })).toBeChecked();
  await expect(inspector.getByRole('radio', { name: 'XML' })).toBeChecked();
});
