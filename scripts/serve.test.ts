import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { portOf } from './portOf.mjs';
import { serve } from './serve.mjs';

interface Answer {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: Buffer;
}

/** Sends the path as it is; fetch would tidy it first. */
const ask = (
  url: string,
  rawPath: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { port } = new URL(url);
    const sent = request(
      { host: '127.0.0.1', port, path: rawPath, headers, method },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(parts),
          }),
        );
      },
    );
    sent.once('error', reject);
    sent.end();
  });

let folder: string;
let plain: Awaited<ReturnType<typeof serve>>;
let nested: Awaited<ReturnType<typeof serve>>;
const script = `export const text = '${'a'.repeat(5000)}';\n`;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'serve-'));
  const site = path.join(folder, 'site');
  const put = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(site, file)), { recursive: true });
    writeFileSync(path.join(site, file), text);
  };
  put('index.html', '<title>home</title>');
  put('embed/x/index.html', '<title>embed</title>');
  put('404.html', '<title>missing</title><meta content="./"><script src="./assets/a.js"></script>');
  put('assets/a-0123.js', script);
  put('.hidden', 'hidden');
  put('empty/file.txt', 'text');
  writeFileSync(path.join(folder, 'secret.txt'), 'secret');
  plain = await serve({ directory: site, port: 0 });
  nested = await serve({ directory: site, port: 0, base: 'team/lab' });
});

afterAll(async () => {
  await Promise.all([plain.close(), nested.close()]);
  rmSync(folder, { recursive: true });
});

describe('the static server', () => {
  it('serves a folder by its index, on both names of this machine', async () => {
    expect(plain.url).toMatch(/^http:\/\/localhost:\d+\/$/);
    for (const host of ['localhost', '127.0.0.1'])
      expect(await (await fetch(plain.url.replace('localhost', host))).text()).toContain('home');
  });

  it('sends a folder without its slash on, with the query', async () => {
    const answer = await ask(plain.url, '/embed/x?fault=a&b=%20');
    expect(answer.status).toBe(308);
    expect(answer.headers['location']).toBe('./x/?fault=a&b=%20');
  });

  it.each([
    ['/nothing', './'],
    ['/a/b/c', '../../'],
    ['/a/b/c/', '../../../'],
    ['/empty', './'],
    ['/empty/', '../'],
    ['/%E0%A4%A', './'],
  ])('answers %s with 404 and a page that finds its files', async (wrong, up) => {
    const answer = await ask(plain.url, wrong);
    expect(answer.status).toBe(404);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(answer.body.toString()).toContain(`src="${up}assets/a.js"`);
    expect(answer.body.toString()).toContain(`content="${up}"`);
  });

  it.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/embed/..\\..\\secret.txt',
    '/embed/%5c..%5c../secret.txt',
    '/.hidden',
    '//etc/passwd',
    '/index.html%00',
  ])('gives nothing away at %s', async (path) => {
    const answer = await ask(plain.url, path);
    expect(answer.status).toBe(404);
    expect(answer.body.toString()).not.toMatch(/secret|hidden|root:/);
  });

  it('lets a frame without an origin load scripts', async () => {
    const answer = await ask(plain.url, '/assets/a-0123.js', { Origin: 'null' });
    expect(answer.headers['access-control-allow-origin']).toBe('*');
    expect(answer.headers['content-type']).toBe('text/javascript; charset=utf-8');
  });

  it('lets hashed files be kept and pages be asked for again', async () => {
    const hashed = await ask(plain.url, '/assets/a-0123.js');
    expect(hashed.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    const page = await ask(plain.url, '/');
    expect(page.headers['cache-control']).toBe('no-cache');
    const again = await ask(plain.url, '/', { 'If-None-Match': String(page.headers['etag']) });
    expect(again.status).toBe(304);
    expect(again.body.length).toBe(0);
  });

  it('compresses as the client takes it', async () => {
    const file = '/assets/a-0123.js';
    const brotli = await ask(plain.url, file, { 'Accept-Encoding': 'gzip, br' });
    expect(brotli.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(brotli.body).toString()).toBe(script);
    const gzip = await ask(plain.url, file, { 'Accept-Encoding': 'gzip, br;q=0' });
    expect(gunzipSync(gzip.body).toString()).toBe(script);
    const none = await ask(plain.url, file);
    expect(none.headers['content-encoding']).toBeUndefined();
    expect(none.headers['vary']).toBe('Accept-Encoding');
    expect(none.body.toString()).toBe(script);
  });

  it('lets only embed pages be framed', async () => {
    const policy = async (path: string) =>
      (await ask(plain.url, path)).headers['content-security-policy'];
    expect(await policy('/')).toContain("frame-ancestors 'self'");
    expect(await policy('/embed/x/')).not.toContain('frame-ancestors');
  });

  it('only reads', async () => {
    expect((await ask(plain.url, '/', {}, 'POST')).status).toBe(405);
    const head = await ask(plain.url, '/', {}, 'HEAD');
    expect(head.status).toBe(200);
    expect(head.body.length).toBe(0);
    expect(Number(head.headers['content-length'])).toBeGreaterThan(0);
  });

  it('serves from a folder of the host', async () => {
    expect(new URL(nested.url).pathname).toBe('/team/lab/');
    expect((await ask(nested.url, '/team/lab/')).body.toString()).toContain('home');
    expect((await ask(nested.url, '/team/lab?a=b')).headers['location']).toBe('./lab/?a=b');
    expect((await ask(nested.url, '/')).status).toBe(404);
    expect((await ask(nested.url, '/team/lab/a/b')).body.toString()).toContain('"../assets/a.js"');
  });

  it('says when a port is taken', async () => {
    const port = Number(new URL(plain.url).port);
    await expect(serve({ directory: folder, port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});

it.each([
  ['4173', 4173],
  ['0', 0],
  ['65535', 65535],
  ['65536', undefined],
  ['-1', undefined],
  ['80a', undefined],
  ['', undefined],
])('reads %s as a port', (text, port) => {
  expect(portOf(text)).toBe(port);
});
