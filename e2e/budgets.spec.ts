import { budgets, type Milestone } from '../scripts/budgets.ts';
import { siteMap } from '../src/session/siteMap.ts';
import { expect, test } from './support/lab.ts';
import { weigh } from './support/weigh.ts';

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`;

/** An embedded flow loads what the flow's own page loads; one of them shows it. */
const firstEmbed = siteMap.find(({ page }) => page === 'embed');

for (const site of siteMap) {
  const { path, page: name } = site;
  if (name === 'embed' && site !== firstEmbed) continue;
  const limits = Object.entries(budgets[name] ?? {}) as [Milestone, number][];
  if (limits.length === 0) continue;

  test(`${path} keeps its byte budgets`, async ({ page, lab }) => {
    const weights = await weigh(
      page,
      new URL(path.slice(1), lab.root).href,
      lab.root,
      limits.map(([milestone]) => milestone),
    );
    for (const [milestone, limit] of limits) {
      const bytes = weights.get(milestone) ?? 0;
      process.stdout.write(
        `\n${path} until ${milestone}: ${kilobytes(bytes)} of ${kilobytes(limit)}\n`,
      );
      expect.soft(bytes, `${path} until ${milestone}`).toBeGreaterThan(10_000);
      expect.soft(bytes, `${path} until ${milestone}`).toBeLessThanOrEqual(limit);
    }
  });
}
