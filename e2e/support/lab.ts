import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { test as base } from '@playwright/test';
import { serve } from '../../scripts/serve.mjs';
import { type Complaints, watch } from './complaints.ts';

/** A name that leads to this machine and that browsers do not trust without https, unlike localhost. */
export const insecureHost = 'lab.example';

const directory = fileURLToPath(new URL('../../dist', import.meta.url));

/** The built lab on ports of its own, ended with the worker. */
export interface Lab {
  /** At the root of a host, such as `http://localhost:40001/`. */
  readonly root: string;
  /** In a folder whose name needs escaping. */
  readonly nested: string;
  /** Over plain http from a host that is not this machine, as far as the browser knows. */
  readonly insecure: string;
}

interface WorkerFixtures {
  readonly lab: Lab;
}

interface TestFixtures {
  /** What the browser complained about. Any complaint that was not allowed fails the test. */
  readonly complaints: Complaints;
  /** Serves one HTML page from an origin of its own on this machine, and gives its address. */
  readonly hostPage: (html: string) => Promise<string>;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  lab: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures it must make from this pattern.
    async ({}, hand) => {
      const root = await serve({ directory, port: 0 });
      const nested = await serve({ directory, port: 0, base: '/some/sub%20path/' });
      const insecure = root.url.replace('localhost', insecureHost);
      await hand({ root: root.url, nested: nested.url, insecure });
      await Promise.all([root.close(), nested.close()]);
    },
    { scope: 'worker' },
  ],

  baseURL: ({ lab }, hand) => hand(lab.root),

  complaints: [
    async ({ context, lab }, hand, testInfo) => {
      const complaints = await watch(context, Object.values(lab));
      await hand(complaints);
      const left = complaints.left();
      if (left.length > 0 && testInfo.status === testInfo.expectedStatus)
        throw new Error(`The browser complained:\n${left.join('\n')}`);
    },
    { auto: true },
  ],

  hostPage: async ({ complaints }, hand) => {
    const servers: ReturnType<typeof createServer>[] = [];
    await hand(async (html) => {
      const server = createServer((request, response) => {
        response.statusCode = request.url === '/' ? 200 : 204;
        response.setHeader('Content-Type', 'text/html; charset=utf-8');
        response.end(request.url === '/' ? html : undefined);
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      servers.push(server);
      const url = `http://localhost:${(server.address() as AddressInfo).port}/`;
      complaints.allowOrigin(url);
      complaints.allowOrigin(url.replace('localhost', insecureHost));
      return url;
    });
    for (const server of servers) {
      server.close();
      server.closeAllConnections();
    }
  },
});

export { expect } from '@playwright/test';
