import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { marks, type Milestone } from '../../scripts/budgets.ts';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const weights = new Map<string, number>();

function weight(file: string): number {
  const known = weights.get(file);
  if (known !== undefined) return known;
  const bytes = gzipSync(readFileSync(path.join(dist, file)), { level: 9 }).length;
  weights.set(file, bytes);
  return bytes;
}

/**
 * Opens a page and weighs the JavaScript it has asked for when it reaches each milestone. What was asked for
 * counts, arrived or not: that does not depend on how fast this machine is.
 *
 * @param url the page's address
 * @param root the address of the site's root
 * @returns bytes, each file gzipped at level 9
 */
export async function weigh(
  page: Page,
  url: string,
  root: string,
  milestones: readonly Milestone[],
): Promise<ReadonlyMap<Milestone, number>> {
  await page.addInitScript((selectors) => {
    performance.setResourceTimingBufferSize(5000);
    const reached: Record<string, number> = {};
    Object.assign(window, { reached });
    const look = () => {
      for (const [name, selector] of Object.entries(selectors))
        if (!(name in reached) && document.querySelector(selector))
          reached[name] = performance.now();
    };
    new MutationObserver(look).observe(document, {
      subtree: true,
      childList: true,
      attributes: true,
    });
  }, marks);
  await page.goto(url);
  for (const milestone of milestones)
    if (milestone === 'loaded') await page.waitForLoadState('networkidle');
    else await page.waitForSelector(marks[milestone], { state: 'attached' });

  const { reached, scripts } = await page.evaluate(() => ({
    reached: (window as unknown as { reached: Record<string, number> }).reached,
    scripts: performance
      .getEntriesByType('resource')
      .map(({ name, startTime }) => ({ name, startTime }))
      .filter(({ name }) => new URL(name).pathname.endsWith('.js')),
  }));
  return new Map(
    milestones.map((milestone) => {
      const until = milestone === 'loaded' ? Infinity : (reached[milestone] ?? Infinity);
      const files = new Set(
        scripts
          .filter(({ startTime }) => startTime <= until)
          .map(({ name }) => decodeURIComponent(name.slice(root.length))),
      );
      return [milestone, [...files].reduce((sum, file) => sum + weight(file), 0)];
    }),
  );
}
