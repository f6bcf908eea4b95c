import { expect, test } from './support/lab.ts';

/** A wiki page on a host of its own, with a flow in a frame that may run scripts and nothing else. */
const wiki = (source: string): string => `<!doctype html>
<html lang="en"><title>Our wiki</title>
<h1>How we sign in to AWS</h1>
<iframe sandbox="allow-scripts" title="The lab" width="900" height="640" src="${source}"></iframe>`;

test.describe('a wiki editor embeds a flow', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  for (const base of ['root', 'nested'] as const)
    test(`it plays to its end in a sandboxed frame of another origin (${base})`, async ({
      page,
      lab,
      hostPage,
    }) => {
      await page.goto(await hostPage(wiki(`${lab[base]}embed/saml-console/`)));
      const frame = page.frameLocator('iframe');
      const player = frame.locator('[data-flow]');
      await expect(player).toHaveAttribute('data-state', 'ready');
      await expect(frame.locator('[data-diagram="ready"]').first()).toBeVisible();
      await frame.getByRole('button', { name: 'Forward' }).click();
      await expect(player).toHaveAttribute('data-step', 'open-sign-in');
      await page.keyboard.press('End');
      await expect(player).toHaveAttribute('data-state', 'done');
      const storage = await frame.locator('body').evaluate(() => {
        try {
          return typeof window.localStorage;
        } catch (error) {
          return (error as Error).name;
        }
      });
      expect(storage).toBe('SecurityError');
    });

  test('a fault and a step can be part of the embedded address', async ({
    page,
    lab,
    hostPage,
  }) => {
    const address = `${lab.root}embed/saml-api/?fault=slow-clock&step=who-am-i&view=decision`;
    await page.goto(await hostPage(wiki(address)));
    const player = page.frameLocator('iframe').locator('[data-flow]');
    await expect(player).toHaveAttribute('data-state', 'denied');
    await expect(player).toHaveAttribute('data-fault', 'slow-clock');
    await expect(player).toContainText('Signature expired');
  });
});
