import { flows } from '../src/flows/index.ts';
import { documentTitle, siteMap } from '../src/session/siteMap.ts';
import { expect, insecureHost, test } from './support/lab.ts';

const pages = siteMap.filter((page) => page.page !== 'missing');
const bases = ['root', 'nested'] as const;

/** Set by the page's code alone: tells a page that runs from the text its HTML came with. */
const running = 'header, [data-flow]';

/** One page of each kind: the others differ only in the words, which a unit test compares. */
const firstOfKind = pages.filter(
  ({ page }, index) => pages.findIndex((each) => each.page === page) === index,
);

for (const base of bases) {
  for (const { path, ...page } of firstOfKind)
    test(`${path} opens by its own file, at the ${base} of a host`, async ({ page: tab, lab }) => {
      const response = await tab.goto(lab[base] + path.slice(1));
      expect(response?.status()).toBe(200);
      expect(await response?.text()).toContain(`content="${page.description}"`);
      await expect(tab.locator(running).first()).toBeVisible();
      await expect(tab.locator('h1')).toHaveCount(1);
      await expect(tab).toHaveTitle(documentTitle({ path, ...page }));
    });

  test(`the pages lead to each other, at the ${base} of a host`, async ({ page, lab }) => {
    await page.goto(lab[base]);
    let loads = 0;
    page.on('request', (request) => {
      if (request.isNavigationRequest()) loads += 1;
    });
    for (const card of flows) {
      await page
        .getByRole('main')
        .getByRole('link', { name: card.title, exact: true })
        .first()
        .click();
      await expect(page).toHaveURL(`${lab[base]}flows/${card.id}/`);
      await expect(page.locator(`[data-flow="${card.id}"]`)).toBeVisible();
      await expect(page.getByRole('main')).toBeFocused();
      await page.goBack();
      await expect(page).toHaveURL(lab[base]);
    }
    await page.getByRole('link', { name: 'Triage' }).first().click();
    await expect(page).toHaveURL(`${lab[base]}triage/`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/triage/i);
    expect(loads).toBe(0);

    await page.reload();
    await expect(page.locator(running).first()).toBeVisible();
    await expect(page).toHaveTitle(/^Triage/);
  });

  test(`an address without its last slash keeps its query, at the ${base} of a host`, async ({
    page,
    lab,
  }) => {
    await page.goto(`${lab[base]}flows/saml-api?fault=f&step=s`);
    await expect(page).toHaveURL(`${lab[base]}flows/saml-api/?fault=f&step=s`);
    await expect(page.locator('[data-flow="saml-api"]')).toBeVisible();
  });

  for (const wrong of ['nothing', 'flows/no-such-flow/', 'a/b/c/d?e=f', '%E0%A4%A'])
    test(`${wrong} gets a page that helps, at the ${base} of a host`, async ({
      page,
      lab,
      complaints,
    }) => {
      complaints.allow(/status of 404/);
      const response = await page.goto(lab[base] + wrong);
      expect(response?.status()).toBe(404);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('No such page');
      await page.getByRole('main').getByRole('link', { name: 'All flows' }).click();
      await expect(page).toHaveURL(lab[base]);
      await expect(page.getByRole('link', { name: flows[0]?.title ?? '' })).toBeVisible();
    });
}

test('a page by its file name is the page', async ({ page, lab }) => {
  await page.goto(`${lab.nested}triage/index.html`);
  await expect(page.locator(running).first()).toBeVisible();
  await expect(page).toHaveTitle(/^Triage/);
});

test('broken preferences give the defaults and a word about it', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('federation-lab.preferences', '{"version":'));
  await page.goto('./');
  await expect(page.getByRole('status').filter({ hasText: 'could not be read' })).toBeVisible();
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(page.getByText('could not be read')).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('a chosen theme holds before and after the lab has started', async ({ page, complaints }) => {
  complaints.allow(/ERR_FAILED/);
  await page.addInitScript(() =>
    localStorage.setItem(
      'federation-lab.preferences',
      '{"version":1,"theme":"dark","speed":1,"panels":{}}',
    ),
  );
  await page.route('**/assets/*.js', (route) => route.abort());
  await page.goto('./', { waitUntil: 'commit' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.unroute('**/assets/*.js');
  await page.goto('./');
  await expect(page.locator(running).first()).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('a page that does not load says so and leads on', async ({ page, complaints }) => {
  complaints.allow(/TriagePage|Failed to load|ERR_FAILED/);
  await page.goto('./');
  await expect(page.locator(running).first()).toBeVisible();
  await page.route('**/TriagePage-*.js', (route) => route.abort());
  await page.getByRole('link', { name: 'Triage' }).first().click();
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('did not load');
  await expect(alert).toContainText('kept in this browser');

  await page.unroute('**/TriagePage-*.js');
  await alert.getByRole('link', { name: 'Load this page again' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/triage/i);
});

test('a page that breaks says so, keeps the place and leads on', async ({ page, complaints }) => {
  complaints.allow(/broken on purpose/);
  await page.route('**/LabPage-*.js', (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      headers: { 'Access-Control-Allow-Origin': '*' },
      body: 'throw new Error("broken on purpose")',
    }),
  );
  await page.goto('flows/saml-api/?fault=f&step=s');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('This page broke');
  await alert.getByText('Details').click();
  await expect(alert).toContainText('broken on purpose');
  await expect(page).toHaveURL(/\?fault=f&step=s$/);
  await page.unroute('**/LabPage-*.js');
  await alert.getByRole('link', { name: 'Start this flow from its first step' }).click();
  await expect(page).toHaveURL(/\/flows\/saml-api\/$/);
  await expect(page.locator('[data-flow="saml-api"]')).toBeVisible();
});

test('where the path is not ours to change, the address lives behind the hash', async ({
  page,
  lab,
  hostPage,
}) => {
  const html = await (await page.request.get(lab.root)).text();
  const absolute = html
    .replaceAll('="./', `="${lab.root}`)
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
  await page.goto(await hostPage('<!doctype html><title>Host</title>'));
  await page.evaluate((text) => {
    const frame = document.createElement('iframe');
    frame.src = URL.createObjectURL(new Blob([text], { type: 'text/html' }));
    document.body.append(frame);
  }, absolute);
  const frame = page.frameLocator('iframe');
  await frame.getByRole('link', { name: flows[1]?.title ?? '' }).click();
  await expect(frame.locator(`[data-flow="${flows[1]?.id}"]`)).toBeVisible();
  expect(page.frames()[1]?.url()).toMatch(/^blob:.*#\/flows\/saml-api\/$/);
  await frame.getByRole('link', { name: 'Triage' }).first().click();
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText(/triage/i);
});

test('a copy of the lab that is not whole says so', async ({ page, complaints }) => {
  complaints.allow(/./);
  await page.route('**/assets/router-*.js', (route) => route.abort());
  await page.goto('./');
  await expect(page.getByRole('alert')).toContainText('could not start');
});

test.describe('in a sandboxed frame of another origin', () => {
  // One of each family: they differ in the clients that they load.
  const oneOfFamily = flows.filter(
    ({ family }, index) => flows.findIndex((each) => each.family === family) === index,
  );
  for (const card of oneOfFamily)
    test(`${card.id} runs without storage and without an origin`, async ({
      page,
      lab,
      hostPage,
    }) => {
      await page.goto(
        await hostPage(
          `<!doctype html><title>Host</title><iframe sandbox="allow-scripts" src="${lab.root}embed/${card.id}/?step=s" width="900" height="600"></iframe>`,
        ),
      );
      const frame = page.frameLocator('iframe');
      await expect(frame.locator(`[data-flow="${card.id}"][data-state="ready"]`)).toBeVisible();
      const inside = page.frames()[1];
      expect(await inside?.evaluate(() => globalThis.origin)).toBe('null');
      expect(
        await inside?.evaluate(() => {
          try {
            return `length ${window.localStorage.length}`;
          } catch (error) {
            return (error as DOMException).name;
          }
        }),
      ).toBe('SecurityError');
      expect(await inside?.evaluate(() => crypto.subtle !== undefined)).toBe(true);
    });
});

test('framed by a page that came over plain http, the lab offers a tab of its own', async ({
  page,
  lab,
  hostPage,
}) => {
  const src = `${lab.root}embed/saml-api/?fault=f`;
  const host = await hostPage(`<!doctype html><title>Host</title><iframe src="${src}"></iframe>`);
  await page.goto(host.replace('localhost', insecureHost));
  const alert = page.frameLocator('iframe').getByRole('alert');
  await expect(alert).toContainText('https or localhost');
  await expect(alert.getByRole('link')).toHaveAttribute('href', src);
});

test('only the embed pages may be framed by other sites', async ({ request }) => {
  const policy = async (path: string) =>
    (await request.get(path)).headers()['content-security-policy'] ?? '';
  expect(await policy('./')).toContain("frame-ancestors 'self'");
  expect(await policy('flows/saml-api/')).toContain("frame-ancestors 'self'");
  expect(await policy('embed/saml-api/')).not.toContain('frame-ancestors');
  expect(await policy('embed/saml-api/')).toContain("default-src 'none'");
});

test('over plain http from another machine the lab asks for https', async ({ page, lab }) => {
  await page.goto(lab.insecure);
  await expect(page.getByRole('alert')).toContainText('https or localhost');
  await expect(page.getByRole('link', { name: flows[0]?.title ?? '' })).toBeVisible();
  for (const path of ['flows/saml-api/', 'embed/saml-api/']) {
    await page.goto(lab.insecure + path);
    await expect(page.getByRole('alert')).toContainText('https or localhost');
    await expect(page.locator('[data-flow]')).toHaveCount(0);
  }
});
