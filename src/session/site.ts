/** Where this copy of the lab stands, and how its addresses are written there. */
export interface Site {
  /** `path`: each page has a path of its own. `hash`: all live behind `#` of one document. */
  readonly mode: 'path' | 'hash';
  /** The folder the lab is served from, ending in a slash. */
  readonly root: string;
  /** The document, without query and hash. */
  readonly document: string;
  /** The path of `root`, for the router. */
  readonly basename: string;
  /** Which page of the lab this document is, such as `/flows/saml-api/`. */
  readonly page: string;
}

/**
 * Reads the site from the document's address and its root marker (`<meta name="lab-root">`, the way from this
 * page to the root). Paths are only ours to change over http: on `file:`, `blob:` and `about:` the history API
 * refuses a new path, so the address moves behind the hash. A frame without an origin needs no mode of its own:
 * it may change query and hash, and where it may not change the path, the router loads the page anew.
 *
 * @param href the document's address when it was loaded
 * @param marker the content of the root marker; undefined where the document has none
 */
export function readSite(href: string, marker: string | undefined): Site {
  const url = new URL(href);
  const document = href.replace(/[?#].*$/s, '');
  const mode = url.protocol === 'http:' || url.protocol === 'https:' ? 'path' : 'hash';
  const root = URL.canParse(marker ?? './', document) ? new URL(marker ?? './', document) : url;
  const inside = url.pathname.startsWith(root.pathname)
    ? url.pathname.slice(root.pathname.length)
    : '';
  return {
    mode,
    root: root.href,
    document,
    basename: mode === 'path' ? root.pathname : '/',
    page: `/${inside.replace(/index\.html$/, '')}`,
  };
}
