import type { BrowserContext } from '@playwright/test';

/** What a page did that no page of the lab may do. */
export interface Complaints {
  /** Allows complaints that a test brings about on purpose. */
  allow(pattern: RegExp): void;
  /** Allows requests to one more origin. */
  allowOrigin(url: string): void;
  /** The complaints that were not allowed. */
  left(): readonly string[];
}

/**
 * Watches all pages of a context for requests to other origins, errors on the console, violations of the
 * content security policy and errors that nothing caught.
 *
 * @param own addresses whose origins may be asked
 */
export async function watch(context: BrowserContext, own: readonly string[]): Promise<Complaints> {
  const origins = new Set(own.map((url) => new URL(url).origin));
  const allowed: RegExp[] = [];
  const asked: URL[] = [];
  const seen: string[] = [];

  context.on('request', (request) => {
    const url = new URL(request.url());
    if (/^(https?|wss?):$/.test(url.protocol)) asked.push(url);
  });
  context.on('console', (message) => {
    if (message.type() === 'error')
      seen.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => {
    seen.push(`uncaught: ${error.error().stack ?? error.error().message}`);
  });
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      // oxlint-disable-next-line no-console -- the console is how the page reaches the test
      console.error(
        `policy: ${event.effectiveDirective} forbids ${event.blockedURI} (${event.sourceFile})`,
      );
    });
  });

  return {
    allow: (pattern) => void allowed.push(pattern),
    allowOrigin: (url) => void origins.add(new URL(url).origin),
    left: () => [
      ...asked.filter((url) => !origins.has(url.origin)).map((url) => `foreign: ${url.href}`),
      ...seen.filter((complaint) => !allowed.some((pattern) => pattern.test(complaint))),
    ],
  };
}
