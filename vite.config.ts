import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { siteHtml } from './scripts/siteHtml.ts';
import { comparisonPages, siteMap } from './src/session/siteMap.ts';

/** What draws a sequence diagram. */
const diagram = [/\/mermaid\/dist\/mermaid\.core\.mjs$/, /\/mermaid\/dist\/.*\/sequenceDiagram-/];

export default defineConfig({
  base: './',
  plugins: [
    react(),
    siteHtml([...siteMap, ...comparisonPages()], process.env.SITE_URL, {
      lab: diagram,
      embed: diagram,
    }),
  ],
  build: {
    target: 'es2023',
    // The page's policy allows fonts from its own host only, not as data.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Mermaid has layouts that no page of ours loads; what pages load is weighed by the byte budgets.
    chunkSizeWarningLimit: 2000,
  },
  test: { include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'], testTimeout: 20_000 },
});
