import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { SitePage } from '../src/session/siteMap.ts';
import { siteHtml, type SoonNeeded } from './siteHtml.ts';

const pages: readonly SitePage[] = [
  { path: '/', page: 'catalogue', title: 'Home', description: 'The start.' },
  { path: '/flows/a/', page: 'lab', title: 'A & "B" <c>', description: 'A flow.' },
  { path: '/404.html', page: 'missing', title: 'Nothing', description: 'Nothing is here.' },
];

let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'site-'));
  cpSync(fileURLToPath(new URL('../index.html', import.meta.url)), path.join(root, 'index.html'));
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  };
  write('public/theme.js', '');
  write('public/favicon.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
  write('src/main.tsx', "void import('./router.tsx');");
  write(
    'src/router.tsx',
    "import './frame.css'; export const pages = [() => import('./pages/lab/LabPage.ts'), () => import('./pages/catalogue/CataloguePage.ts')];",
  );
  write('src/ui/look.css', ':root { margin: 0 }');
  write('src/frame.css', 'body { margin: 0 }');
  write('src/pages/lab/LabPage.ts', "import './lab.css'; export const lab = 'lab page';");
  write('src/pages/lab/lab.css', 'main { margin: 1px }');
  write('src/pages/catalogue/CataloguePage.ts', "export const catalogue = 'catalogue page';");
});

afterEach(() => rmSync(root, { recursive: true }));

async function built(siteUrl?: string, soon?: SoonNeeded): Promise<(file: string) => string> {
  await build({
    root,
    configFile: false,
    base: './',
    logLevel: 'silent',
    plugins: [siteHtml(pages, siteUrl, soon)],
    build: { modulePreload: { polyfill: false } },
  });
  return (file) => readFileSync(path.join(root, 'dist', file), 'utf8');
}

const matches = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map((m) => m[1]);

it('gives each page its own title, description and way to the root', async () => {
  const read = await built();
  expect(read('index.html')).toContain('<title>Home · Federation Lab</title>');
  expect(read('index.html')).toContain('<meta name="lab-root" content="./" />');
  const flow = read('flows/a/index.html');
  expect(flow).toContain('<title>A &amp; &quot;B&quot; &lt;c> ·');
  expect(flow).toContain('<meta name="description" content="A flow." />');
  expect(flow).toContain('<meta name="lab-root" content="../../" />');
  expect(flow).toContain('src="../../theme.js"');
  expect(read('404.html')).toContain('noindex');
});

it('names nothing by an absolute path, and each file it names is there', async () => {
  const read = await built();
  for (const file of ['index.html', 'flows/a/index.html', '404.html']) {
    const named = matches(read(file), /(?:src|href)="([^"]*)"/g);
    expect(named.length).toBeGreaterThan(4);
    for (const name of named) {
      expect(name).toMatch(/^\.\.?\//);
      expect(() => read(path.join(path.dirname(file), name ?? ''))).not.toThrow();
    }
  }
});

it('asks at once for the scripts and styles of this page, and only of this one', async () => {
  const read = await built();
  const preloads = (file: string) =>
    matches(read(file), /rel="modulepreload"[^>]*href="([^"]*)"/g).join();
  expect(preloads('flows/a/index.html')).toMatch(/router-.*LabPage-/);
  expect(preloads('flows/a/index.html')).not.toContain('CataloguePage');
  expect(preloads('index.html')).toContain('CataloguePage-');
  const styles = matches(read('flows/a/index.html'), /rel="stylesheet"[^>]*href="([^"]*)"/g);
  expect(styles.join()).toMatch(/router-.*LabPage-/);
});

it('asks early, but after the text, for what the page will import', async () => {
  const read = await built(undefined, { lab: [/CataloguePage\.ts$/] });
  expect(read('flows/a/index.html')).toMatch(
    /LabPage-[^]*fetchpriority="low" href="[^"]*CataloguePage-/,
  );
  expect(read('404.html')).not.toContain('fetchpriority');
  await expect(built(undefined, { lab: [/NoSuchModule/] })).rejects.toThrow('NoSuchModule');
});

it('forbids inline scripts before anything else is read, and has none', async () => {
  const read = await built();
  for (const file of ['index.html', 'flows/a/index.html', '404.html']) {
    const html = read(file);
    expect(html.indexOf("script-src 'self'")).toBeLessThan(html.indexOf('<script'));
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)/);
    expect(html).not.toMatch(/\son[a-z]+=/);
  }
});

it('writes absolute addresses only where it is told the site', async () => {
  expect((await built())('flows/a/index.html')).not.toContain('canonical');
  const read = await built('https://example.org/team/lab');
  expect(read('flows/a/index.html')).toContain('href="https://example.org/team/lab/flows/a/"');
  expect(read('404.html')).toContain('src="/team/lab/assets/');
  expect(read('404.html')).not.toContain('canonical');
});

it('refuses a SITE_URL that is none', () => {
  expect(() => siteHtml(pages, 'example.org')).toThrow('SITE_URL="example.org"');
});

it('refuses a template that lost a marker', async () => {
  writeFileSync(path.join(root, 'index.html'), '<!doctype html><title>Federation Lab</title>');
  await expect(built()).rejects.toThrow('exactly once');
});
