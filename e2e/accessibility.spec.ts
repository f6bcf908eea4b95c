import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { expect, test } from './support/lab.ts';

const axe = createRequire(import.meta.url).resolve('axe-core');

interface Finding {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** What axe finds on the page as it stands, in words. */
async function findings(page: Page): Promise<readonly string[]> {
  await page.addScriptTag({ path: axe });
  const violations = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run: (options: object) => Promise<{ violations: Finding[] }> };
    };
    return (await axe.run({ resultTypes: ['violations'] })).violations;
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
  );
}

const places: readonly (readonly [name: string, url: string, state?: string])[] = [
  ['the home page', './'],
  ['triage', 'triage/'],
  ['the quiz', 'quiz/'],
  ['a choice with a document', 'quiz/?mode=practice&question=star-without-slash&seed=1', 'asked'],
  ['steps to put in order', 'quiz/?mode=practice&question=order-saml-api&seed=1', 'asked'],
  ['an answer', 'quiz/?mode=practice&question=regional-endpoint&seed=1', 'answered'],
  ['an exam', 'quiz/?mode=exam'],
  ['a classroom', 'quiz/?mode=classroom&seed=1', 'revealed'],
  ['a question of triage', 'triage/?guide=staff.no', 'drawn'],
  ['an outcome of triage', 'triage/?guide=customers.own', 'drawn'],
  ['the whole tree of triage', 'triage/?guide=staff.no&chart=tree', 'drawn'],
  ['the glossary', 'glossary/#trust-policy'],
  ['two flows side by side', 'compare/saml-console/saml-api/?at=3', 'compared'],
  ['a flow before its first step', 'flows/saml-api/', 'ready'],
  ['a message', 'flows/saml-api/?step=assume-role', 'ready'],
  [
    'a decision that failed',
    'flows/saml-api/?fault=other-provider&step=assume-role&view=decision',
    'denied',
  ],
  ['the trail', 'flows/saml-console/?step=choose-role&view=trail', 'ready'],
  ['the machine', 'flows/saml-console/?step=choose-role&view=machine', 'ready'],
  ['what can be edited', 'flows/saml-api/?view=edit', 'ready'],
  ['a flow on paper', 'flows/saml-api/print/?fault=other-provider', 'done'],
  ['an embedded flow', 'embed/saml-console/?step=post-response', 'ready'],
];

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`${colorScheme} theme`, () => {
    test.use({ colorScheme, bypassCSP: true, contextOptions: { reducedMotion: 'reduce' } });

    for (const [name, url, state] of places)
      for (const width of [375, 1280])
        test(`axe finds nothing on ${name} at ${width} px`, async ({ page }) => {
          await page.setViewportSize({ width, height: 800 });
          await page.goto(url);
          if (state === 'compared') {
            await expect(page.locator('[data-compare] [data-diagram="ready"]')).toHaveCount(2);
          } else if (state === 'asked' || state === 'answered') {
            await expect(page.locator('input, [data-row]').first()).toBeVisible();
            await expect(page.getByText('The exhibit is on its way.')).toHaveCount(0);
            if (state === 'answered') {
              await page.keyboard.press('1');
              await expect(page.getByRole('radiogroup').getByRole('radio').first()).toBeChecked();
              await page.keyboard.press('Enter');
              await expect(page.locator('[data-verdict]')).toBeVisible();
            }
          } else if (state === 'revealed') {
            await expect(page.locator('[data-question]')).toBeVisible();
            await page.keyboard.press('PageDown');
            await expect(page.locator('[data-verdict]')).toBeVisible();
          } else if (state === 'drawn') {
            await expect(page.locator('[data-diagram="ready"]')).toBeVisible();
          } else if (state !== undefined) {
            await expect(page.locator('[data-flow]')).toHaveAttribute('data-state', state);
            await expect(page.locator('[data-diagram="ready"]').first()).toBeAttached();
          } else await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
          expect(await findings(page)).toEqual([]);
        });
  });
