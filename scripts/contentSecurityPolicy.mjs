/**
 * What a page of the lab may load: its own files and nothing else. No inline script, no eval, no other host.
 * `style-src 'unsafe-inline'`: Mermaid writes style elements into its SVG.
 *
 * `'self'` also matches in a sandboxed frame, whose own origin is opaque: CSP3 (section 6.7.2.8, "self-origin")
 * compares with the origin of the response that carried the policy. e2e/embed.spec.ts holds Chromium to that.
 */
const directives = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
];

/** The policy for `<meta http-equiv>`, where frame-ancestors has no effect. */
export const pagePolicy = directives.join('; ');

/** The policy for the HTTP header. Only the embed pages may be framed by other sites. */
export const headerPolicy = (/** @type {boolean} */ embeddable) =>
  embeddable ? pagePolicy : `${pagePolicy}; frame-ancestors 'self'`;
