import type { Plugin, Rolldown } from 'vite';
import { documentTitle, type PageName, type SitePage } from '../src/session/siteMap.ts';
import { pagePolicy } from './contentSecurityPolicy.mjs';

type Bundle = Rolldown.OutputBundle;
type Chunk = Rolldown.OutputChunk & { viteMetadata?: { importedCss: Set<string> } };

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** Replaces what must be there exactly once; a template that lost a marker stops the build. */
function put(html: string, marker: string, replacement: string): string {
  if (html.split(marker).length !== 2)
    throw new Error(`index.html must contain this exactly once: ${marker}`);
  return html.replace(marker, () => replacement);
}

/** The chunks that one module needs, with all they import before they can run. */
function chunksFor(bundle: Bundle, wanted: (module: string) => boolean): ReadonlySet<Chunk> {
  const chunks = Object.values(bundle).filter((output): output is Chunk => output.type === 'chunk');
  const found = new Set<Chunk>();
  const add = (chunk: Chunk | undefined): void => {
    if (!chunk || found.has(chunk)) return;
    found.add(chunk);
    for (const name of chunk.imports) add(chunks.find((other) => other.fileName === name));
  };
  for (const chunk of chunks) if (chunk.moduleIds.some(wanted)) add(chunk);
  return found;
}

/** Modules that a page imports by itself once it runs, and that its HTML names already, by a pattern of their file. */
export type SoonNeeded = Partial<Record<PageName, readonly RegExp[]>>;

/** Chunks of modules that are needed soon. A pattern that nothing matches is out of date and stops the build. */
const soonChunks = (bundle: Bundle, patterns: readonly RegExp[]): readonly Chunk[] =>
  patterns.flatMap((pattern) => {
    const chunks = chunksFor(bundle, (module) => pattern.test(module));
    if (chunks.size === 0) throw new Error(`No module of the build matches ${String(pattern)}`);
    return [...chunks];
  });

/** What else stands in the folder of a page may be loaded later, or never. */
const isPageItself = (module: string, page: PageName): boolean =>
  module.includes(`/src/pages/${page}/`) && /\/\w+Page\.tsx?$/.test(module);

/** Links to scripts and styles of a page, so that the browser asks for all of them at once. */
function links(bundle: Bundle, page: PageName, soon: SoonNeeded, template: string): string {
  const needed = new Set([
    ...chunksFor(bundle, (module) => module.endsWith('/src/router.tsx')),
    ...chunksFor(bundle, (module) => isPageItself(module, page)),
  ]);
  const later = new Set(soonChunks(bundle, soon[page] ?? []));
  const styles = [...needed].flatMap((chunk) => [...(chunk.viteMetadata?.importedCss ?? [])]);
  const preload = (chunk: Chunk, priority = ''): string =>
    `<link rel="modulepreload" crossorigin${priority} href="./${chunk.fileName}">`;
  const lines = [
    ...new Set(styles.map((file) => `<link rel="stylesheet" crossorigin href="./${file}">`)),
    ...[...needed].map((chunk) => preload(chunk)),
    // The text of the page goes first.
    ...[...later]
      .filter((chunk) => !needed.has(chunk))
      .map((chunk) => preload(chunk, ' fetchpriority="low"')),
  ];
  const named = (line: string): string => /\.\/[^"]*/.exec(line)?.[0] ?? line;
  return lines.filter((line) => !template.includes(`"${named(line)}"`)).join('\n    ');
}

/** The HTML of one page, made from the built template and the links of its kind of page. */
function pageHtml(
  template: string,
  named: string,
  page: SitePage,
  siteUrl: string | undefined,
): string {
  let html = put(
    template,
    '<title>Federation Lab</title>',
    `<title>${escape(documentTitle(page))}</title>`,
  );
  html = put(
    html,
    '<meta name="description" content="" />',
    `<meta name="description" content="${escape(page.description)}" />`,
  );
  html = put(
    html,
    '<meta charset="utf-8" />',
    `<meta charset="utf-8" />\n    <meta http-equiv="Content-Security-Policy" content="${escape(pagePolicy)}" />`,
  );
  html = put(html, '</head>', `  ${named}\n  </head>`);
  html = put(
    html,
    '<div id="root"></div>',
    `<div id="root"><main><h1>${escape(page.title)}</h1><p>${escape(page.description)}</p></main></div>`,
  );
  if (page.page === 'missing') {
    html = put(html, '</head>', '  <meta name="robots" content="noindex" />\n  </head>');
    // A host shows this file at any depth, so only an absolute path leads to the root from everywhere.
    return siteUrl ? html.replaceAll('="./', `="${new URL(siteUrl).pathname}`) : html;
  }
  if (siteUrl)
    html = put(
      html,
      '</head>',
      `  <link rel="canonical" href="${escape(new URL(page.path.slice(1), siteUrl).href)}" />\n  </head>`,
    );
  const up = '../'.repeat(page.path.split('/').length - 2) || './';
  return html.replaceAll('="./', `="${up}`);
}

/** Where the site will stand, with a slash at its end. */
function normalised(siteUrl: string | undefined): string | undefined {
  if (!siteUrl) return undefined;
  if (!/^https?:\/\//.test(siteUrl) || !URL.canParse(siteUrl))
    throw new Error(
      `SITE_URL="${siteUrl}" is not the address of a site. Example: https://example.org/lab/`,
    );
  return siteUrl.replace(/\/*$/, '/');
}

/**
 * Gives every page an HTML file of its own, in which all files are named relative to it, so that the site runs
 * from any folder of any host.
 *
 * @param pages every page of the site
 * @param siteUrl where the site will stand, for canonical links; without it nothing absolute is written
 * @param soon what pages import once they run; without it only their own scripts are named
 */
export function siteHtml(
  pages: readonly SitePage[],
  siteUrl: string | undefined,
  soon: SoonNeeded = {},
): Plugin {
  const url = normalised(siteUrl);
  let building = false;
  return {
    name: 'site-html',
    enforce: 'post',
    configResolved: (config) => {
      building = config.command === 'build';
    },
    // The development server answers every address with this one file, so its root is the host's.
    transformIndexHtml: (html) => (building ? html : html.replaceAll('="./', '="/')),
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const built = bundle['index.html'];
        if (built?.type !== 'asset') throw new Error('The build made no index.html.');
        const template = String(built.source);
        // Pages of one kind need the same files, and of comparisons there are hundreds.
        const named = new Map<PageName, string>();
        for (const page of pages) {
          const known = named.get(page.page) ?? links(bundle, page.page, soon, template);
          named.set(page.page, known);
          const source = pageHtml(template, known, page, url);
          if (page.path === '/') built.source = source;
          else {
            const fileName = page.path.slice(1) + (page.path.endsWith('/') ? 'index.html' : '');
            this.emitFile({ type: 'asset', fileName, source });
          }
        }
      },
    },
  };
}
