import * as z from 'zod';

/** A program on a person's own machine that waits for their browser, kept under host and port. */
export const loopbackListener = z.strictObject({
  /** What the program calls itself on the page that it shows. */
  name: z.string(),
  path: z.string().startsWith('/'),
  /** The `state` that it sent along, and wants back (RFC 6749 section 10.12). */
  state: z.string(),
});
